import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { seal, type Releasable } from './releasable.ts';
import { findNames } from '../shared/find-names.ts';

export const releasedQuotationSchema = z.object({ text: z.string(), attribution: z.string() });
export type ReleasedQuotation = z.infer<typeof releasedQuotationSchema>;

export interface QuotationRequest {
	/** The passage as it was written. */
	text: string;
	/** What a person decided to take out. UTF-16 offsets into `text`, end exclusive. */
	redactions: readonly { start: number; end: number }[];
	/** The respondent agrees to be quoted, and nothing holds the response back. */
	mayBeQuoted: boolean;
	/** The organisation's name for an answer by name, else a safe attribution. */
	attribution: string;
	/** Names and aliases that must not appear: of every organisation that did not answer by name. */
	protectedNames: readonly string[];
}

export type QuotationRefusal = 'may-not-be-quoted' | 'nothing-left' | 'names-organisation';

const REDACTED = '[redacted]';

/**
 * A quotation as it leaves: if it may be quoted, redacted in place, naming no organisation that must
 * not be named. Other hits of the text check were put before a person, who decided.
 */
export function releaseQuotation(
	request: QuotationRequest
): Result<Releasable<ReleasedQuotation>, QuotationRefusal> {
	if (!request.mayBeQuoted) return err('may-not-be-quoted');
	const text = redact(request.text, request.redactions);
	if (text.replaceAll(REDACTED, '').replace(/[\s\p{P}]/gu, '') === '') return err('nothing-left');
	if (findNames(`${text}\n${request.attribution}`, request.protectedNames).length > 0)
		return err('names-organisation');
	return ok(seal({ text, attribution: request.attribution }));
}

/** The text with each range replaced by "[redacted]"; ranges that touch or overlap become one. */
export function redact(
	text: string,
	redactions: readonly { start: number; end: number }[]
): string {
	const ranges = [...redactions]
		.filter(({ start, end }) => end > start)
		.sort((a, b) => a.start - b.start);
	let out = '';
	let at = 0;
	for (const { start, end } of ranges) {
		if (start > at || at === 0) out += text.slice(at, Math.max(at, start)) + REDACTED;
		at = Math.max(at, end);
	}
	return out + text.slice(at);
}
