/** Letters that go to invited organisations, many at a time. */
export const MAILING_KINDS = [
	'invitation',
	'reminder',
	'closing-tomorrow',
	'summary-published'
] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];

/** Every letter that there is. */
export const LETTER_KINDS = [...MAILING_KINDS, 'receipt', 'test'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const MAILING_NAMES: Record<MailingKind, string> = {
	invitation: 'Invitation',
	reminder: 'Reminder',
	'closing-tomorrow': 'Closing tomorrow',
	'summary-published': 'The summary is published'
};
