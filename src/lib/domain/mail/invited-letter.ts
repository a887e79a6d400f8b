import type { Attribution } from '../consultations/attribution.ts';
import { formatInstant } from '../shared/london-time.ts';
import type { Letter, LetterPart, LetterSender } from './letter.ts';
import type { MailingKind } from './letter-kind.ts';

/** What a letter to an invited organisation is written from. */
export interface InvitedFacts {
	kind: MailingKind;
	sender: LetterSender;
	/** '' when only the address is known. */
	recipientName: string;
	organisationName: string;
	title: string;
	opensAt: Date;
	closesAt: Date;
	/** As it is when the letter is written, which may be the day after it was decided upon. */
	closesOn: 'today' | 'tomorrow' | null;
	isScheduled: boolean;
	attributions: readonly Attribution[];
	/** The organisation's own link. */
	link: string;
	/** The consultation's public page. */
	publicPage: string;
	/** What the secretariat adds; '' for nothing. */
	note: string;
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const WAYS: Record<Attribution, string> = {
	named: 'by name',
	unattributed: 'not for attribution',
	anonymous: 'anonymously'
};

/** The ways of answering that are offered, in a sentence. */
function waysOf(attributions: readonly Attribution[]): LetterPart[] {
	const ways = attributions.map((each) => WAYS[each]);
	const last = ways.at(-1) ?? '';
	const list = ways.length < 2 ? last : `${ways.slice(0, -1).join(', ')} or ${last}`;
	if (!attributions.includes('anonymous')) return list === '' ? [] : [text(`You answer ${list}.`)];
	return [
		text(
			`You can answer ${list}. If you answer anonymously, we do not learn who you are. The page says how that is kept, and what it cannot protect.`
		)
	];
}

/** To whoever has answered anonymously; nobody knows who they are, so everybody reads it. */
const PLEASE_IGNORE =
	'If your organisation has answered anonymously already, please ignore this letter. We cannot see who has, so we write to everybody whose answer does not carry their name.';

const opening: Record<MailingKind, (facts: InvitedFacts) => LetterPart[]> = {
	invitation: ({ sender, organisationName, title, opensAt, closesAt, isScheduled }) => [
		text(`${sender.name} invites ${organisationName} to answer a consultation: “${title}”.`),
		text(
			isScheduled
				? `It opens on ${formatInstant(opensAt)} and closes on ${formatInstant(closesAt)}.`
				: `It is open now and closes on ${formatInstant(closesAt)}.`
		)
	],
	reminder: ({ organisationName, title, closesAt }) => [
		text(
			`We invited ${organisationName} to answer “${title}”. It closes on ${formatInstant(closesAt)}, and we would like to hear from you.`
		)
	],
	'closing-tomorrow': ({ organisationName, title, closesAt, closesOn }) => [
		text(
			`We invited ${organisationName} to answer “${title}”. It closes ${closesOn ?? 'soon'}: ${formatInstant(closesAt)}. After that, answers can no longer be sent or changed.`
		)
	],
	'summary-published': ({ organisationName, title }) => [
		text(
			`We invited ${organisationName} to answer “${title}”. The summary of what organisations said is published, with what we recommend.`
		)
	]
};

const SUBJECTS: Record<MailingKind, (facts: InvitedFacts) => string> = {
	invitation: ({ title }) => `Invitation to answer: ${title}`,
	reminder: ({ title }) => `Reminder: ${title}`,
	'closing-tomorrow': ({ title, closesOn }) => `Closing ${closesOn ?? 'soon'}: ${title}`,
	'summary-published': ({ title }) => `Summary published: ${title}`
};

/** A letter to somebody at an invited organisation. */
export function invitedLetter(facts: InvitedFacts): Letter {
	const { kind, sender, recipientName, organisationName, attributions, note } = facts;
	const asks = kind !== 'summary-published';
	return {
		subject: SUBJECTS[kind](facts),
		greeting: recipientName === '' ? 'Hello,' : `Dear ${recipientName},`,
		parts: [
			...opening[kind](facts),
			...(note === '' ? [] : note.split(/\n{2,}/).map(text)),
			...(kind === 'invitation' ? waysOf(attributions) : []),
			asks
				? { kind: 'link', label: 'Read it and answer', href: facts.link }
				: { kind: 'link', label: 'Read the summary', href: facts.publicPage },
			...(asks
				? [
						text(
							`You need no account. The link is for ${organisationName} alone and begins one answer: do not pass it on outside your organisation.`
						)
					]
				: []),
			...(asks && kind !== 'invitation' && attributions.includes('anonymous')
				? [text(PLEASE_IGNORE)]
				: [])
		],
		signature: signatureOf(sender, asks)
	};
}

/** Who writes, how to reach them, and that the letter does not look back. */
export const signatureOf = (
	{ name, contactEmail }: LetterSender,
	isPersonal: boolean
): string[] => [
	name,
	...(contactEmail === '' ? [] : [contactEmail]),
	isPersonal
		? 'Nothing in this letter tells us whether you opened it, and we are not shown who followed the link.'
		: 'Nothing in this letter tells us whether you opened it.'
];
