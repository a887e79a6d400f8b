import { eq } from 'drizzle-orm';
import { stateAfter } from '../../../domain/reports/report-lifecycle.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { passage, report, response } from '../../db/schema.ts';
import { forgetSoon } from '../../responses/forgetting/forget-soon.ts';
import { ownResponse } from '../../responses/answering/own-response.ts';
import { findReport } from '../report-of.ts';

/**
 * Takes back the consent to be quoted, after closing (before, sending again says it). Quotations of
 * the response leave the report that is being written, which is a draft again if it was not
 * published: what the chair approves and what is published are the same words. What is published
 * stays as it is; no later release quotes it.
 * Nothing of it goes into the record of changes: a respondent did it.
 * @throws DomainError `not-ready` while it is open, `not-found`
 */
export async function stopQuoting(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string }
): Promise<void> {
	authorise(actor, 'response:write-own');
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		if (own.phase !== 'closed' && own.phase !== 'archived')
			throw new DomainError('not-ready', own.phase);
		await tx.update(response).set({ mayBeQuoted: false }).where(eq(response.id, own.id));
		await takeOut(tx, own.consultationId, own.id);
	});
	forgetSoon(ctx.db);
}

async function takeOut(tx: Writer, consultationId: string, responseId: string): Promise<void> {
	const found = await findReport(tx, consultationId);
	if (found === null) return;
	const passages = await tx
		.select({ id: passage.id })
		.from(passage)
		.where(eq(passage.responseId, responseId));
	const own = new Set(passages.map(({ id }) => id));
	const quotations = found.draft.quotations.filter(
		({ passageId, comment }) => !own.has(passageId) && comment?.responseId !== responseId
	);
	if (quotations.length === found.draft.quotations.length) return;
	const state = found.state === 'published' ? found.state : stateAfter(found.state, 'edit');
	await tx
		.update(report)
		.set({
			draft: { ...found.draft, quotations },
			state: state ?? 'draft',
			revision: found.revision + 1
		})
		.where(eq(report.id, found.id));
}
