import type { Letter, LetterSender } from './letter.ts';

/** A letter that shows the secretariat that mail works, and how its letters look. */
export const testLetter = (sender: LetterSender, siteAddress: string): Letter => ({
	subject: `Test letter from ${sender.name}`,
	greeting: 'Hello,',
	parts: [
		{ kind: 'text', text: 'If you can read this, Soundings can send letters.' },
		{
			kind: 'text',
			text: 'Letters to organisations look like this one: your secretariat’s name, plain words, one button. Dŵr, café, “quotation marks” and 🎉 should all be readable.'
		},
		{ kind: 'link', label: 'Open Soundings', href: siteAddress }
	],
	signature: [sender.name, sender.contactEmail]
});
