/**
 * Text as it may be stored: NUL and other control characters that PostgreSQL or a Word file
 * refuse are removed (tab and newline stay), lone surrogates become U+FFFD, line ends are
 * newlines, trailing white space is cut. Everything else, emoji and right-to-left text
 * included, is left as it was typed.
 */
export function cleanText(typed: string): string {
	return (
		typed
			.toWellFormed()
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex -- these are the characters to remove
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
			.replace(/[ \t]+$/gm, '')
			.trim()
	);
}

/** The same on one line: every run of white space becomes one space. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(/\s+/g, ' ');
