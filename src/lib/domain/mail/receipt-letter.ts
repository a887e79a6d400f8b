import type { Letter, LetterSender } from './letter.ts';

export interface ReceiptFacts {
	sender: LetterSender;
	title: string;
	/** In groups of four, as it is shown on the page. */
	code: string;
	/** Where the code is typed in. */
	returnPage: string;
}

/** The receipt of somebody who answered with their organisation's identity and asked for it. */
export const receiptLetter = ({ sender, title, code, returnPage }: ReceiptFacts): Letter => ({
	subject: `Your receipt: ${title}`,
	greeting: 'Hello,',
	parts: [
		{ kind: 'text', text: `You answered “${title}” and asked for your receipt. It is:` },
		{ kind: 'code', text: code },
		{
			kind: 'text',
			text: 'With it you can read your answer, change or withdraw it until the consultation closes, and see later what came of it. Whoever has it can do the same, so keep it.'
		},
		{ kind: 'link', label: 'Use the receipt', href: returnPage }
	],
	signature: [sender.name, ...(sender.contactEmail === '' ? [] : [sender.contactEmail])]
});
