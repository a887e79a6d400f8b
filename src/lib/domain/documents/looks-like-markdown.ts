/**
 * Whether text that was pasted is Markdown: it has a heading with `#`, or a table's line below its
 * first row. Items with hyphens are no sign: mails have them too, and are read alike.
 */
export const looksLikeMarkdown = (text: string): boolean =>
	/^ {0,3}#{1,6} +\S/m.test(text) || /^\|? *:?-{3,}:? *\|/m.test(text);
