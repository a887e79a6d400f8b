import { redact } from '../../../domain/disclosure/quotation.ts';
import type { Hit } from '../../../domain/responses/free-text/text-check.ts';
import { otherRedactions } from '../../../domain/reports/checked-ranges.ts';
import { openHits } from '../../../domain/reports/sending-blockers.ts';
import type { DraftQuotation } from '../../../domain/reports/report-draft.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { consultationFacts } from '../consultation-facts.ts';
import { quotationFacts } from './quotation-facts.ts';
import { reportOf } from '../report-of.ts';

export interface CheckedQuotation {
	revision: number;
	quotation: DraftQuotation;
	/** The quotation as it would be printed now. */
	redacted: string;
	hits: Hit[];
	open: Hit[];
	/** Words taken out beyond the hits. */
	alsoRedacted: string[];
	attributions: string[];
}

/**
 * One quotation with all that has to be decided about it.
 * @throws DomainError `not-found` also when its passage is no longer coded, and what `authorise`
 * throws
 */
export async function readQuotation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; quotationId: string }
): Promise<CheckedQuotation> {
	authorise(actor, 'report:edit');
	const { draft, revision } = await reportOf(ctx.db.read, input.consultationId);
	const quotation = draft.quotations.find(({ id }) => id === input.quotationId);
	if (quotation === undefined) throw new DomainError('not-found', 'quotation');
	const { facts } = await consultationFacts(ctx.db.read, input.consultationId);
	const found = await quotationFacts(
		ctx.db.read,
		input.consultationId,
		[quotation],
		facts.threshold
	);
	const own = found.get(quotation.id) ?? { hits: [], attributions: [quotation.attribution] };
	return {
		revision,
		quotation,
		redacted: redact(quotation.source, quotation.redactions),
		hits: own.hits,
		open: openHits(quotation, own.hits),
		alsoRedacted: otherRedactions(quotation.source, own.hits, quotation.redactions),
		attributions: own.attributions
	};
}
