/**
 * What stood in a letter's way, as far as the conversation with the mail server told; `came-back`
 * is what a person said who found it in a mailbox later.
 */
export const MAIL_PROBLEMS = [
	'address-refused',
	'came-back',
	'letter-refused',
	'sender-refused',
	'sign-in-refused',
	'not-secure',
	'not-reached',
	'try-later',
	'no-answer',
	'not-written'
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** An error of a conversation, as nodemailer describes it. */
export interface ConversationError {
	code?: string | undefined;
	/** The mail server's three digits, if it said any. */
	responseCode?: number | undefined;
	/** The command that it answered: `RCPT TO`, `DATA`. */
	command?: string | undefined;
}

export interface Verdict {
	problem: MailProblem;
	/** Nothing but a change makes it work: do not try again by itself. */
	isFinal: boolean;
}

const later = (problem: MailProblem): Verdict => ({ problem, isFinal: false });
const final = (problem: MailProblem): Verdict => ({ problem, isFinal: true });

/**
 * What an error means for a letter. Replies beginning with 4 pass, those beginning with 5 do not
 * (RFC 5321, 4.2.1), but a refusal of the sender or of the password is not this letter's fault:
 * it is for the operator to put right, and then every letter goes.
 * @param isHandedOver whether the last line of the letter may have been written
 */
export function judgeError(error: ConversationError, isHandedOver: boolean): Verdict {
	const { code = '', responseCode, command = '' } = error;
	if (code === 'EAUTH' || code === 'ENOAUTH') return later('sign-in-refused');
	if (code === 'ETLS' || code === 'EREQUIRETLS') return later('not-secure');
	// 421 is said in any place by a server that is about to hang up.
	if (responseCode === 421) return later('try-later');
	if (responseCode !== undefined && responseCode >= 400 && responseCode < 500)
		return later('try-later');
	if (command === 'MAIL FROM' && responseCode !== undefined) return later('sender-refused');
	if (command === 'RCPT TO') return final('address-refused');
	if (code === 'EENVELOPE' && command === 'API') return final('address-refused');
	if (code === 'EMESSAGE' || command === 'DATA') return final('letter-refused');
	return later(isHandedOver ? 'no-answer' : 'not-reached');
}

export interface ProblemWords {
	what: string;
	todo: string;
}

/** Each problem in plain words, and what to do about it. */
export const PROBLEM_WORDS: Record<MailProblem, ProblemWords> = {
	'address-refused': {
		what: 'The mail server says that this address does not take letters.',
		todo: 'Ask the organisation whom to write to, and replace the contact.'
	},
	'came-back': {
		what: 'It was sent, and somebody here says that it came back.',
		todo: 'Ask the organisation whom to write to, and replace the contact.'
	},
	'letter-refused': {
		what: 'The mail server would not take the letter.',
		todo: 'Ask whoever runs your mail server. You can copy the letter and send it yourself.'
	},
	'sender-refused': {
		what: 'The mail server does not let Soundings write in your name.',
		todo: 'Ask whoever runs Soundings to check MAIL_FROM. Letters wait until then.'
	},
	'sign-in-refused': {
		what: 'The mail server did not accept the name or the password in the settings.',
		todo: 'Ask whoever runs Soundings to check SMTP_URL. Letters wait until then.'
	},
	'not-secure': {
		what: 'No secure connection to the mail server could be made.',
		todo: 'Ask whoever runs Soundings to check SMTP_URL. Letters wait until then.'
	},
	'not-reached': {
		what: 'The mail server could not be reached, or hung up.',
		todo: 'Nothing yet: it is tried again by itself.'
	},
	'try-later': {
		what: 'The mail server asked to try again later.',
		todo: 'Nothing yet: it is tried again by itself.'
	},
	'no-answer': {
		what: 'The mail server took the whole letter and then hung up without saying that it has it.',
		todo: 'It may have arrived. Ask before you send it again: a second one may come to the first.'
	},
	'not-written': {
		what: 'The letter could not be written, because something that it needs is missing.',
		todo: 'Make new links and send them, or ask whoever runs Soundings.'
	}
};

const MOST_WORDS = 300;

/**
 * A mail server's last words as they may be kept and shown: one line, no control characters, no
 * e-mail address and no secret of ours that it repeated, at most 300 characters.
 */
export function cleanWords(said: string): string {
	const line = said
		.toWellFormed()
		// Controls, and the marks that turn the direction of writing: the text is a stranger's.
		.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
		.replace(/[^\s@<>]+@[^\s@<>]+/g, '(address)')
		.replace(/\b[A-Za-z0-9_-]{24,}\b/g, '(…)')
		.replace(/\s+/g, ' ')
		.trim();
	return line.length <= MOST_WORDS ? line : `${line.slice(0, MOST_WORDS - 1).toWellFormed()}…`;
}
