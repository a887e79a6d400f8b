import { checkedRanges } from '../../../domain/reports/checked-ranges.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { changeDraft } from '../change-draft.ts';
import { consultationFacts } from '../consultation-facts.ts';
import { quotationFacts } from './quotation-facts.ts';
import { reportOf } from '../report-of.ts';

export interface QuotationDecisions {
	consultationId: string;
	revision: number;
	quotationId: string;
	/** Hits to take out, as "start-end"; */
	redact: readonly string[];
	/** Hits to leave in, as "start-end". */
	leave: readonly string[];
	/** Other words to take out, wherever they stand in the quotation. */
	alsoRedact: readonly string[];
	attribution: string;
}

/**
 * Keeps what a person decided about a quotation: of each thing found in its text whether it goes,
 * and how its author is described.
 * @throws DomainError `bad-request` for a description that is not one of those that are safe,
 * `not-found`, and as `changeDraft` does
 */
export async function checkQuotation(
	ctx: Context,
	actor: Actor,
	input: QuotationDecisions
): Promise<void> {
	authorise(actor, 'report:edit');
	const { consultationId, revision, quotationId, attribution } = input;
	const { draft } = await reportOf(ctx.db.read, consultationId);
	const quotation = draft.quotations.find(({ id }) => id === quotationId);
	if (quotation === undefined) throw new DomainError('not-found', 'quotation');
	const { facts } = await consultationFacts(ctx.db.read, consultationId);
	const found = await quotationFacts(ctx.db.read, consultationId, [quotation], facts.threshold);
	const own = found.get(quotationId);
	if (own === undefined) throw new DomainError('not-found', 'passage');
	if (!own.attributions.includes(attribution)) throw new DomainError('bad-request', 'attribution');
	const { redactions, accepted } = checkedRanges(quotation.source, own.hits, input);
	await changeDraft(ctx, actor, {
		consultationId,
		revision,
		change: { kind: 'check-quotation', id: quotationId, redactions, accepted, attribution }
	});
}
