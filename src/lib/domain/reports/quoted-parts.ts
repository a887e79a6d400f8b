import type { DraftQuotation } from './report-draft.ts';

/** One part of a quoted comment, with what is taken out of it. Offsets are into the part. */
export interface QuotedPart {
	text: string;
	redactions: { start: number; end: number }[];
}

/**
 * A quoted comment as its two parts: what was said, and the words that it suggests. It is checked
 * as one text and printed as two.
 */
export function inParts({
	source,
	redactions,
	comment
}: Pick<DraftQuotation, 'source' | 'redactions' | 'comment'>): {
	text: QuotedPart | null;
	suggested: QuotedPart | null;
} {
	const from = comment?.suggestedFrom ?? null;
	const part = (start: number, end: number): QuotedPart | null => {
		const text = source.slice(start, end);
		const own = redactions
			.map((range) => ({
				start: Math.max(range.start, start) - start,
				end: Math.min(range.end, end) - start
			}))
			.filter((range) => range.end > range.start);
		return text.trim() === '' ? null : { text, redactions: own };
	};
	if (from === null) return { text: part(0, source.length), suggested: null };
	// The blank line between the two belongs to neither.
	const end = source.slice(0, from).trimEnd().length;
	return { text: part(0, end), suggested: part(from, source.length) };
}
