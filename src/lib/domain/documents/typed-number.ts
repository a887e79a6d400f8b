/** A number or a bullet that was typed by hand at the beginning of a paragraph. */
export interface TypedNumber {
	/** As typed; '' for a bullet. */
	number: string;
	/** How many letters of the text it takes, with the white space after it. */
	length: number;
}

// A tab after it says that it is a number. After a space, only what follows can say so: "2.4 million
// people" is text, "2.4 Providers must" is not.
const BEFORE_TEXT = '(?:[ \\u00a0]*\\t\\s*|[ \\u00a0]+(?=["“‘(\\[]?\\p{Lu}))';
const DOTTED = new RegExp(`^\\s*(\\d{1,3}(?:\\.\\d{1,3}){1,5}\\.?)${BEFORE_TEXT}`, 'u');
const PLAIN = new RegExp(`^\\s*(\\d{1,3}[.)])${BEFORE_TEXT}`, 'u');
const TABBED = /^\s*(\d{1,3}|[A-Za-z][.)])[ \u00a0]*\t\s*/;
const IN_BRACKETS = /^\s*(\((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})\)|[a-z]\))\s+(?=\S)/;
const BULLET = /^\s*[•·▪●○◦‣–—]\s+|^\s*[o§]\t\s*/u;

/**
 * Recognises "2.4 ", "12. ", "(a) ", "iv)…" and bullets, cautiously: what may be part of the
 * sentence stays in it. Null when the text begins with none.
 */
export function typedNumber(text: string): TypedNumber | null {
	const bullet = BULLET.exec(text);
	if (bullet !== null) return { number: '', length: bullet[0].length };
	for (const pattern of [DOTTED, PLAIN, TABBED, IN_BRACKETS]) {
		const found = pattern.exec(text);
		if (found !== null) return { number: found[1] ?? '', length: found[0].length };
	}
	return null;
}

/** Whether a number counts paragraphs of the text, "2.4" or "12.", and not items of a list, "(a)". */
export const isParagraphNumber = (number: string): boolean => /^\d+(\.\d+)*\.?$/.test(number);
