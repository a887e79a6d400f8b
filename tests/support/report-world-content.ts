// What the world of reports says: its questions, and what was answered. All of it is invented.
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import type { ConsultationContent } from '../../src/lib/domain/consultations/content.ts';
import type { Stance } from '../../src/lib/domain/coding/stance.ts';

export const WORLD = {
	consultationId: 'consultation-short-contracts',
	slug: 'short-contracts',
	versionId: 'version-short-contracts-1',
	snapshotId: 'snapshot-short-contracts-1',
	themes: {
		length: 'theme-contract-length',
		start: 'theme-mobilisation',
		voice: 'theme-lived-voice'
	}
} as const;

export const worldContent: ConsultationContent = {
	title: 'Commissioning guidance: how contracts are let',
	whoAsks: 'The Invented Advisory Group, for the Ministry of Examples',
	background: 'The Ministry is **rewriting** its guidance on how contracts are let.',
	openToChange: 'Lengths, notice and how bids are scored.',
	alreadyDecided: 'That there will be guidance.',
	contactName: 'Mair Llewellyn',
	contactEmail: 'secretariat@advisory.example',
	threshold: 5,
	attributions: ['named', 'unattributed', 'anonymous'],
	audience: 'invited',
	howAnswersAreUsed: 'In a report.',
	privacyNotice: 'We keep answers for two years.',
	sections: [
		{
			id: 'section-1',
			title: 'Contracts',
			introduction: '',
			questions: [
				{
					id: 'q-agree',
					type: 'agreement',
					text: 'Contracts should run for at least five years.',
					hint: '',
					required: false,
					visibleWhen: null
				},
				{
					id: 'q-why',
					type: 'long-text',
					text: 'What happens when contracts are short?',
					hint: '',
					required: false,
					visibleWhen: null
				},
				{
					id: 'q-barriers',
					type: 'several-choices',
					text: 'What keeps you from bidding?',
					hint: '',
					required: false,
					visibleWhen: null,
					allowsOther: true,
					options: [
						{ id: 'time', label: 'Too little time to bid' },
						{ id: 'size', label: 'Lots that are too large' },
						{ id: 'risk', label: 'Payment by results' }
					]
				},
				{
					id: 'q-weeks',
					type: 'number',
					text: 'How many weeks do you need to prepare a bid?',
					hint: '',
					required: false,
					visibleWhen: null,
					least: 0,
					greatest: null,
					unit: 'weeks'
				}
			]
		}
	]
};

/** What one response of the world says; everything else is derived from its number. */
export interface Planned {
	attribution: Attribution;
	text: string;
	theme: keyof typeof WORLD.themes;
	stance: Stance;
	mayBeQuoted: boolean;
}

/** Strings that must never leave: each stands in one field that tells who somebody is. */
export const CANARIES = {
	unattributedName: 'Pelican Quay Resettlement',
	unattributedAlias: 'PQR Kestrel',
	unattributedStatedName: 'Pelican Quay (Resettlement) CIO',
	anonymousInvitedName: 'Umber Lantern Project',
	email: 'canary.contact@umberlantern.example',
	contactName: 'Zephania Canarywright',
	receiptHash: 'canary-receipt-hash'
} as const;

const LENGTH_TEXT =
	'Short contracts mean we lose staff every spring. We start redundancy talks as soon as we have recruited.';
const NAMING_TEXT = `At Pelican Quay Resettlement we cannot keep a team of 14 together. Ring 020 7946 0018 or see HMP Exampleton.`;

/** 24 responses: 11 by name, 7 not for attribution, 6 anonymous. */
export function plannedResponses(): Planned[] {
	return Array.from({ length: 24 }, (_, i): Planned => ({
		attribution: i < 11 ? 'named' : i < 18 ? 'unattributed' : 'anonymous',
		text:
			i === 11
				? NAMING_TEXT
				: `${LENGTH_TEXT} Case ${String.fromCharCode(65 + i)}, as we see it — bod yn gyson 🙂.`,
		theme: i % 8 === 7 ? 'voice' : i % 3 === 2 ? 'start' : 'length',
		stance: i % 5 === 0 ? 'suggests-change' : 'supports',
		mayBeQuoted: i % 2 === 1
	}));
}
