/** A piece of a letter. All text is plain: whoever draws it escapes it. */
export type LetterPart =
	| { kind: 'text'; text: string }
	/** The one thing to do, drawn as a button, its address beneath it. */
	| { kind: 'link'; label: string; href: string }
	/** Something to keep or to copy, on a line of its own. */
	| { kind: 'code'; text: string };

/** A letter as it is meant. `letter-to-text.ts` and `letter-to-html.ts` draw the same from it. */
export interface Letter {
	subject: string;
	greeting: string;
	parts: readonly LetterPart[];
	/** Who writes, and how to reach them. */
	signature: readonly string[];
}

/** Who signs letters and gets the replies. */
export interface LetterSender {
	/** The secretariat's name. */
	name: string;
	contactEmail: string;
}
