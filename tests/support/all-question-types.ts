import type { ConsultationContent, Section } from '../../src/lib/domain/consultations/content.ts';

/**
 * Two sections with a question of each type, their ids fixed so that tests can name them.
 * `q-which-routes` is asked only of those who answered `yes` to `q-has-bid`.
 */
export const SECTIONS: Section[] = [
	{
		id: 's-grants',
		title: 'Grants and contracts',
		introduction: 'About **chapter 2** of the draft.',
		questions: [
			{
				id: 'q-agree',
				type: 'agreement',
				text: 'How far do you agree that the guidance says clearly when a grant may be used?',
				hint: '',
				required: true,
				visibleWhen: null
			},
			{
				id: 'q-why',
				type: 'long-text',
				text: 'What would make it clearer?',
				hint: 'Name the paragraph if you can.',
				required: false,
				visibleWhen: null
			},
			{
				id: 'q-length',
				type: 'one-choice',
				text: 'How long should a funding agreement be, at the least?',
				hint: '',
				required: false,
				visibleWhen: null,
				options: [
					{ id: 'o-1y', label: 'One year' },
					{ id: 'o-3y', label: 'Three years' },
					{ id: 'o-5y', label: 'Five years' }
				],
				allowsOther: true
			}
		]
	},
	{
		id: 's-bidding',
		title: 'Bidding',
		introduction: '',
		questions: [
			{
				id: 'q-has-bid',
				type: 'yes-no',
				text: 'Has your organisation bid for a contract in the last two years?',
				hint: '',
				required: false,
				visibleWhen: null
			},
			{
				id: 'q-which-routes',
				type: 'several-choices',
				text: 'Which ways in did you use?',
				hint: 'Choose all that apply.',
				required: false,
				visibleWhen: { questionId: 'q-has-bid', operator: 'has', optionId: 'yes' },
				options: [
					{ id: 'o-framework', label: 'The framework' },
					{ id: 'o-subcontract', label: 'As a subcontractor' },
					{ id: 'o-grant', label: 'A grant' }
				],
				allowsOther: true
			},
			{
				id: 'q-barriers',
				type: 'ranking',
				text: 'Which of these stands most in the way of a small organisation?',
				hint: '',
				required: false,
				visibleWhen: null,
				options: [
					{ id: 'o-time', label: 'Short deadlines' },
					{ id: 'o-it', label: 'Requirements for IT' },
					{ id: 'o-vetting', label: 'Vetting' }
				]
			},
			{
				id: 'q-days',
				type: 'number',
				text: 'How many working days did your last bid take?',
				hint: '',
				required: false,
				visibleWhen: null,
				least: 0,
				greatest: 400,
				unit: 'days'
			},
			{
				id: 'q-region',
				type: 'short-text',
				text: 'In which area was that?',
				hint: '',
				required: false,
				visibleWhen: null
			}
		]
	}
];

/** A complete content, ready to publish. */
export const CONTENT: ConsultationContent = {
	title: 'Draft guidance on commissioning',
	whoAsks: 'The advisory group, for the Ministry’s commissioning team',
	background: 'The first version was sent to the regions in the autumn. It has **gaps**.',
	openToChange: 'The advice on grants, and how long agreements last.',
	alreadyDecided: 'The framework stays for at least seven years.',
	contactName: 'Mair Llewellyn',
	contactEmail: 'mair@secretariat.example',
	threshold: 5,
	attributions: ['named', 'unattributed', 'anonymous'],
	audience: 'open-link',
	howAnswersAreUsed: 'We write a summary for the officials who own the guidance.',
	privacyNotice: 'We keep what you send for two years.',
	sections: SECTIONS
};
