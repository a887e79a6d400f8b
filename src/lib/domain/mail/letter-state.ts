/**
 * Where a letter stands.
 *
 * `by-hand`: mail was not set up when it was made; somebody sends it themselves.
 * `sent`: a mail server has it, or somebody says that they have sent it.
 * `sending`: a conversation with the mail server has begun, and its last line was not written.
 * `handing-over`: from just before the last line until the server's answer is kept. A letter found
 * here after a crash may have arrived, and may not: no program can know (RFC 5321, 6.1).
 * `refused`: the server said no for good. `given-up`: it was tried often enough.
 * `not-needed`: by its turn there was no reason for it any more.
 */
export const LETTER_STATES = [
	'by-hand',
	'waiting',
	'sending',
	'handing-over',
	'sent',
	'refused',
	'given-up',
	'not-needed'
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Letters that a person has to do something about. */
export const hasFailed = (state: LetterState): boolean =>
	state === 'refused' || state === 'given-up';

export const LETTER_STATE_NAMES: Record<LetterState, string> = {
	'by-hand': 'To send yourself',
	waiting: 'Waiting',
	sending: 'Being sent',
	'handing-over': 'Being sent',
	sent: 'Sent',
	refused: 'Refused',
	'given-up': 'Not sent',
	'not-needed': 'Not needed'
};

/**
 * Whether somebody says that they have sent it: it is sent, and was never tried from here. So nothing
 * is kept of when they said so.
 */
export const isSentByHand = (of: { state: LetterState; triedOn: string | null }): boolean =>
	of.state === 'sent' && of.triedOn === null;

/** Where a letter stands, in a word or two; one that came back was sent first. */
export const letterStanding = (of: {
	state: LetterState;
	problem: string | null;
	triedOn: string | null;
}): string => {
	if (of.problem === 'came-back') return 'Came back';
	return isSentByHand(of) ? 'Sent by hand' : LETTER_STATE_NAMES[of.state];
};
