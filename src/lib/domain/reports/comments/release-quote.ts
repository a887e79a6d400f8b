import { releaseQuotation, type QuotationRefusal } from '../../disclosure/quotation.ts';
import { combine, reveal, type Releasable } from '../../disclosure/releasable.ts';
import { releaseFact } from '../../disclosure/release-text.ts';
import type { CommentKind } from '../../responses/comments/comment-kind.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ReleaseSafety } from '../compose-release.ts';
import { inParts, type QuotedPart } from '../quoted-parts.ts';
import type { ReleasedClause } from '../release-content.ts';
import type { DraftQuotation, QuotedComment } from '../report-draft.ts';

/** A comment that was chosen to be quoted. */
export type CommentQuotation = DraftQuotation & { comment: QuotedComment };
export type ReleasedQuote = ReleasedClause['quotes'][number];

/**
 * A comment and the words that it suggests, each through the rules for quotations.
 * @param kind what is said of it beside its words; null where that would add to the counts
 */
export function releaseQuote(
	quotation: CommentQuotation,
	kind: CommentKind | null,
	safety: ReleaseSafety
): Result<Releasable<ReleasedQuote>, QuotationRefusal> {
	const { attribution, comment } = quotation;
	const parts = inParts(quotation);
	const released = (part: QuotedPart) =>
		releaseQuotation({
			...part,
			attribution,
			mayBeQuoted: safety.quotableResponses.has(comment.responseId),
			protectedNames: safety.protectedInQuotations
		});
	const none = ok(null);
	const said = parts.text === null ? none : released(parts.text);
	const suggested = parts.suggested === null ? none : released(parts.suggested);
	for (const part of [said, suggested])
		if (!part.ok && part.error !== 'nothing-left') return err(part.error);
	const textOf = (part: typeof said) =>
		part.ok && part.value !== null ? reveal(part.value).text : null;
	const [saidText, suggestedText] = [textOf(said), textOf(suggested)];
	if (saidText === null && suggestedText === null) return err('nothing-left');
	return ok(
		combine<ReleasedQuote>({
			kind: releaseFact(kind),
			text: releaseFact(saidText ?? ''),
			suggested: releaseFact(suggestedText),
			attribution: releaseFact(attribution)
		})
	);
}
