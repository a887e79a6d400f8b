import { or } from 'drizzle-orm';
import { wholeName } from '../../domain/organisations/search-text.ts';
import type { Reader } from '../db/client.ts';
import { containsText } from '../db/contains-text.ts';
import { organisation } from '../db/schema.ts';

export interface NameClash {
	/** The name as it was asked about. */
	name: string;
	organisationId: string;
	organisationName: string;
	isArchived: boolean;
}

/**
 * Which of these names another organisation already has, as its name or as another name.
 * Names are compared folded. `exceptId` is the organisation that asks for them, if it exists.
 */
export async function findNameClashes(
	reader: Reader,
	names: readonly string[],
	exceptId: string | null
): Promise<NameClash[]> {
	const rows = await reader
		.select({
			id: organisation.id,
			name: organisation.name,
			searchText: organisation.searchText,
			archivedAt: organisation.archivedAt
		})
		.from(organisation)
		.where(or(...names.map((name) => containsText(organisation.searchText, wholeName(name)))));
	const others = rows.filter(({ id }) => id !== exceptId);
	return names.flatMap((name) => {
		const other = others.find((row) => row.searchText.includes(wholeName(name)));
		return other === undefined
			? []
			: [
					{
						name,
						organisationId: other.id,
						organisationName: other.name,
						isArchived: other.archivedAt !== null
					}
				];
	});
}
