interface Tag {
	tagName: string;
	attribs: Record<string, string>;
}

/** An element whose words are passed over. */
export const leftOut = (): Tag => ({ tagName: 'del', attribs: { 'data-left-out': '' } });

const KEY = /^#?_?((?:sd)?(?:ftn|edn|footnote|endnote)\d{1,5})(?:sym)?$/;

/**
 * Footnotes and endnotes of Word (`ftn1`, `edn1`) and LibreOffice (`sdfootnote1`): a reference in
 * the text is `q`, a note at the end `aside`, and the mark before a note's words is left out.
 * @param style without spaces, in small letters
 * @returns null for what has nothing to do with a note
 */
export function noteOf(name: string, said: Record<string, string>, style: string): Tag | null {
	if (name === 'a') {
		const href = (said.href ?? '').toLowerCase();
		if (/^#(_(ftn|edn)ref|sd(foot|end)note)\d+(anc)?$/.test(href)) return leftOut();
		const key = KEY.exec(href)?.[1];
		return key === undefined ? null : { tagName: 'q', attribs: { 'data-note': key } };
	}
	if (name !== 'div') return null;
	const key = KEY.exec((said.id ?? '').toLowerCase())?.[1];
	const isNote = key?.startsWith('sd') === true || /mso-element:(foot|end)note(;|$)/.test(style);
	return key !== undefined && isNote ? { tagName: 'aside', attribs: { 'data-note': key } } : null;
}
