import { fold } from '../../domain/shared/fold.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { coding, passage, theme } from '../db/schema.ts';
import { EXAMPLE_THEMES } from './codebook.data.ts';
import type { PlacedResponse } from './place-responses.ts';

/**
 * Writes the codebook and codes the marked passages, as the person who loads the example.
 * @returns the themes' ids by their key
 */
export async function placeCoding(
	ctx: Context,
	tx: Writer,
	consultationId: string,
	responses: readonly PlacedResponse[],
	personId: string
): Promise<ReadonlyMap<string, string>> {
	const ids = new Map(EXAMPLE_THEMES.map(({ key }) => [key, ctx.random.id()]));
	const idOf = (key: string): string => {
		const id = ids.get(key);
		if (id === undefined) throw new Error(`the example has no theme ${key}`);
		return id;
	};
	await tx.insert(theme).values(
		EXAMPLE_THEMES.map(({ key, parent, name, description }, position) => ({
			id: idOf(key),
			consultationId,
			parentId: parent === undefined ? null : idOf(parent),
			name,
			nameFolded: fold(name),
			description,
			position
		}))
	);
	const passages = responses.flatMap(({ responseId, answers }) =>
		answers.flatMap(({ questionId, passages: marked }) =>
			marked.map(({ startOffset, endOffset, codings }) => ({
				row: {
					id: ctx.random.id(),
					consultationId,
					responseId,
					questionId,
					startOffset,
					endOffset
				},
				codings
			}))
		)
	);
	await tx.insert(passage).values(passages.map(({ row }) => row));
	const codedAt = ctx.clock.now();
	await tx.insert(coding).values(
		passages.flatMap(({ row, codings }) =>
			codings.map(({ themeKey, stance }) => ({
				passageId: row.id,
				themeId: idOf(themeKey),
				stance,
				coderId: personId,
				codedAt
			}))
		)
	);
	return ids;
}
