import { and, eq, isNull } from 'drizzle-orm';
import { snapshotSchema, type SnapshotContent } from '../../domain/coding/snapshot.ts';
import { latestSnapshotIn } from '../coding/latest-snapshot.ts';
import { readCodebookRows } from '../coding/codebook-rows.ts';
import type { Context } from '../context.ts';
import { coding, codingSnapshot, passage, theme } from '../db/schema.ts';

export interface ResponseCodings {
	themes: SnapshotContent['themes'];
	codings: Pick<
		SnapshotContent['codings'][number],
		'passageId' | 'questionId' | 'startOffset' | 'endOffset' | 'themeId'
	>[];
}

/**
 * What one response was coded with when a coding was closed. While that coding stays closed, the
 * tables say it and are quick; once it was reopened, only the snapshot does, which for thousands of
 * responses is large.
 */
export async function codingsOfResponse(
	ctx: Pick<Context, 'db'>,
	{
		consultationId,
		snapshotId,
		responseId
	}: { consultationId: string; snapshotId: string; responseId: string }
): Promise<ResponseCodings> {
	const { read } = ctx.db;
	const latest = await latestSnapshotIn(read, consultationId);
	if (latest?.id !== snapshotId || latest.reopenedAt !== null)
		return fromSnapshot(ctx, snapshotId, responseId);
	const codings = await read
		.select({
			passageId: passage.id,
			questionId: passage.questionId,
			startOffset: passage.startOffset,
			endOffset: passage.endOffset,
			themeId: coding.themeId
		})
		.from(passage)
		.innerJoin(coding, eq(coding.passageId, passage.id))
		.innerJoin(theme, eq(theme.id, coding.themeId))
		.where(and(eq(passage.responseId, responseId), isNull(theme.deletedAt)));
	return { themes: [...(await readCodebookRows(read, consultationId))], codings };
}

async function fromSnapshot(
	ctx: Pick<Context, 'db'>,
	snapshotId: string,
	responseId: string
): Promise<ResponseCodings> {
	const [row] = await ctx.db.read
		.select({ content: codingSnapshot.content })
		.from(codingSnapshot)
		.where(eq(codingSnapshot.id, snapshotId));
	if (row === undefined) return { themes: [], codings: [] };
	const { themes, codings } = snapshotSchema.parse(row.content);
	return { themes, codings: codings.filter((one) => one.responseId === responseId) };
}
