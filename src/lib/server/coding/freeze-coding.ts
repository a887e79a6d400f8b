import { and, asc, count, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { treeOf } from '../../domain/coding/codebook.ts';
import type { SnapshotContent } from '../../domain/coding/snapshot.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { coding, codingSnapshot, passage, response, theme } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { coderOf } from './change-codebook.ts';
import { readCodebookRows } from './codebook-rows.ts';
import { requireOpenCoding } from './coding-open.ts';

const ROWS_AT_ONCE = 5000;

/**
 * Closes the coding: what is coded now becomes a snapshot, from which reports are made, and no
 * passage or theme changes until the coding is reopened.
 * @returns the snapshot's id
 * @throws DomainError `not-ready` while the consultation still takes answers, `already-done` when
 * the coding is closed already
 */
export async function freezeCoding(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string }
): Promise<string> {
	authorise(actor, 'coding:edit');
	const { consultationId } = input;
	const frozenBy = coderOf(actor);
	const id = ctx.random.id();
	await ctx.db.write(async (tx) => {
		const { phase } = await consultationOf(ctx, tx, consultationId);
		if (phase !== 'closed' && phase !== 'archived')
			throw new DomainError('not-ready', 'the consultation has not closed');
		await requireOpenCoding(tx, consultationId);
		const content = await collect(ctx, tx, consultationId);
		const [last] = await tx
			.select({ number: codingSnapshot.number })
			.from(codingSnapshot)
			.where(eq(codingSnapshot.consultationId, consultationId))
			.orderBy(desc(codingSnapshot.number))
			.limit(1);
		const number = (last?.number ?? 0) + 1;
		await tx.insert(codingSnapshot).values({
			id,
			consultationId,
			number,
			content,
			frozenAt: ctx.clock.now(),
			frozenBy
		});
		await recordChange(ctx, tx, actor, {
			action: 'coding:closed',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { number, codings: content.codings.length }
		});
	});
	return id;
}

async function collect(ctx: Context, tx: Writer, consultationId: string): Promise<SnapshotContent> {
	const shown = await shownCondition(tx, ctx.clock, consultationId);
	const responses = await tx
		.select({ id: response.id })
		.from(response)
		.where(shown)
		.orderBy(asc(response.id));
	const [submitted] = await tx
		.select({ responses: count() })
		.from(response)
		.where(and(eq(response.consultationId, consultationId), eq(response.state, 'submitted')));
	const responseIds = responses.map(({ id }) => id);
	const codebook = await readCodebookRows(tx, consultationId);
	return {
		themes: treeOf(codebook).flatMap(({ children, ...top }, position) =>
			[{ ...top, position }, ...children.map((child, at) => ({ ...child, position: at }))].map(
				({ isDeleted: _, ...kept }) => kept
			)
		),
		responseIds,
		heldBackCount: (submitted?.responses ?? 0) - responseIds.length,
		codings: await collectCodings(tx, consultationId, new Set(responseIds))
	};
}

/** In runs of passages, so that the driver never holds the rows of a whole consultation. */
async function collectCodings(
	tx: Writer,
	consultationId: string,
	shownIds: ReadonlySet<string>
): Promise<SnapshotContent['codings']> {
	const codings: SnapshotContent['codings'] = [];
	for (let after = ''; ;) {
		const run = await tx
			.select({ id: passage.id })
			.from(passage)
			.where(and(eq(passage.consultationId, consultationId), gt(passage.id, after)))
			.orderBy(asc(passage.id))
			.limit(ROWS_AT_ONCE);
		const last = run.at(-1);
		if (last === undefined) return codings;
		const rows = await tx
			.select({
				passageId: passage.id,
				responseId: passage.responseId,
				questionId: passage.questionId,
				startOffset: passage.startOffset,
				endOffset: passage.endOffset,
				themeId: coding.themeId,
				stance: coding.stance
			})
			.from(passage)
			.innerJoin(coding, eq(coding.passageId, passage.id))
			.innerJoin(theme, eq(theme.id, coding.themeId))
			.where(
				and(
					inArray(
						passage.id,
						run.map((row) => row.id)
					),
					isNull(theme.deletedAt)
				)
			)
			.orderBy(asc(passage.id), asc(coding.themeId));
		for (const row of rows) if (shownIds.has(row.responseId)) codings.push(row);
		after = last.id;
		// SQLite answers at once: without a pause nobody else would be served until the end.
		await letOthersIn();
	}
}
