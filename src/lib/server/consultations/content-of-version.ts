import { eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Reader } from '../db/client.ts';
import { consultationVersion } from '../db/schema.ts';

/**
 * The frozen text of a version, read inside or outside a transaction.
 * @throws DomainError `not-found`
 */
export async function contentOfVersion(
	reader: Reader,
	versionId: string
): Promise<ConsultationContent> {
	const [row] = await reader
		.select({ content: consultationVersion.content })
		.from(consultationVersion)
		.where(eq(consultationVersion.id, versionId));
	if (row === undefined) throw new DomainError('not-found', 'version');
	return contentSchema.parse(row.content);
}
