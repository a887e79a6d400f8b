import type { Letter, LetterPart } from './letter.ts';

const drawn = (part: LetterPart): string => {
	if (part.kind === 'text') return part.text;
	return part.kind === 'link' ? `${part.label}:\n${part.href}` : `    ${part.text}`;
};

/** The plain half of a letter: paragraphs with a blank line between them, addresses written out. */
export function letterToText({ greeting, parts, signature }: Letter): string {
	// "-- " and a line end is what mail programs know as the beginning of a signature (RFC 3676, 4.3).
	return [greeting, ...parts.map(drawn), `-- \n${signature.join('\n')}`].join('\n\n') + '\n';
}
