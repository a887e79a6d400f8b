import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Codebook } from '../../domain/coding/codebook.ts';
import type { CodebookPatch } from '../../domain/coding/codebook-patch.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Reader, Writer } from '../db/client.ts';
import { coding, theme } from '../db/schema.ts';

/** Every theme of a consultation, deleted ones included. */
export async function readCodebookRows(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Codebook> {
	const rows = await reader
		.select({
			id: theme.id,
			parentId: theme.parentId,
			name: theme.name,
			description: theme.description,
			position: theme.position,
			deletedAt: theme.deletedAt
		})
		.from(theme)
		.where(eq(theme.consultationId, consultationId))
		.orderBy(asc(theme.position), asc(theme.id));
	return rows.map(({ deletedAt, ...row }) => ({ ...row, isDeleted: deletedAt !== null }));
}

/** The passages that have a theme. */
export async function passagesWithTheme(
	reader: Pick<Reader, 'select'>,
	themeId: string
): Promise<string[]> {
	const rows = await reader
		.select({ passageId: coding.passageId })
		.from(coding)
		.where(eq(coding.themeId, themeId))
		.orderBy(asc(coding.passageId));
	return rows.map(({ passageId }) => passageId);
}

// Two ids and a list stay far under the limit of bound values a statement.
const PASSAGES_A_STATEMENT = 5000;

/** Carries out what the domain decided. `at` is when themes count as deleted. */
export async function carryOut(
	tx: Writer,
	consultationId: string,
	{ added, changed, recoded }: CodebookPatch,
	at: Date
): Promise<void> {
	if (added.length > 0)
		await tx.insert(theme).values(
			added.map(({ isDeleted, ...row }) => ({
				...row,
				consultationId,
				nameFolded: fold(row.name),
				deletedAt: isDeleted ? at : null
			}))
		);
	for (const { id, set } of changed) {
		const { isDeleted, ...columns } = set;
		await tx
			.update(theme)
			.set({
				...columns,
				...(columns.name === undefined ? {} : { nameFolded: fold(columns.name) }),
				...(isDeleted === undefined ? {} : { deletedAt: isDeleted ? at : null })
			})
			.where(eq(theme.id, id));
	}
	if (recoded === null) return;
	const { fromThemeId, toThemeId } = recoded;
	const having = tx
		.select({ passageId: coding.passageId })
		.from(coding)
		.where(eq(coding.themeId, toThemeId));
	for (const passageIds of chunks(recoded.passageIds, PASSAGES_A_STATEMENT))
		await tx
			.update(coding)
			.set({ themeId: toThemeId })
			.where(
				and(
					eq(coding.themeId, fromThemeId),
					inArray(coding.passageId, passageIds),
					notInArray(coding.passageId, having)
				)
			);
}
