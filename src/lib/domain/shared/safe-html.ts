import sanitizeHtml, { type IOptions } from 'sanitize-html';

declare const isSafe: unique symbol;
/** HTML that went through an allow-list: a page may hold it as it is. */
export type SafeHtml = string & { readonly [isSafe]: true };

/** Lets through what the allow-list names. Nothing else makes `SafeHtml`. */
export const sanitise = (html: string, allowed: IOptions): SafeHtml =>
	// The one place where the mark is given, so that a page cannot be handed anything else.
	sanitizeHtml(html, allowed) as SafeHtml;
