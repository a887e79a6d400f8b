import type { ConsultationContent } from '../../domain/consultations/content.ts';

const base = { hint: '', required: false, visibleWhen: null };

const option = (id: string, label: string) => ({ id, label });

const PRIVACY = `We use your answer to write a summary for officials and for the public. We keep it for two years after the summary is published.

If you answer by name or not for attribution, we can see which organisation you are. If you answer anonymously, nothing that we or a thief of our data could find joins your answer to your organisation. Somebody who changed the program itself could, and so could you, by what you write.`;

const USE =
	'We read every answer, mark the passages that matter with themes, and count organisations, not comments. Nothing is quoted without your consent.';

/** The closed consultation: feedback on the first version of commissioning guidance. */
export const CLOSED_EXAMPLE: ConsultationContent = {
	title: 'Draft commissioning guidance for regional probation teams',
	whoAsks: 'The Riverbank Network, for HM Prison and Probation Service',
	background: `Regional probation teams now buy services according to what their region needs. Guidance on how to do that has been **issued as a first version**, with gaps that officials know of. A second version is due in the spring.

Officials have asked what voluntary organisations would change. We will put what you say together in one paper, with recommendations.

* The guidance covers finding out what is needed, choosing between a grant and a contract, and buying together with councils and police and crime commissioners.
* It also covers the outcomes and innovation fund, which grows over four years.`,
	openToChange:
		'What the second version says about grants and contracts, notice of what will be bought, the length of funding, how small organisations are reached, and how people who use services are heard.',
	alreadyDecided:
		'The framework stays in use for at least seven years. Services that are part of a sentence are bought through it. The size of the fund in each year is set by the spending review.',
	contactName: 'Mared Vaughan-Ellis',
	contactEmail: 'secretariat@riverbank.example',
	threshold: 5,
	attributions: ['named', 'unattributed', 'anonymous'],
	audience: 'invited',
	howAnswersAreUsed: USE,
	privacyNotice: PRIVACY,
	sections: [
		{
			id: 'example-guidance',
			title: 'The guidance as a whole',
			introduction: 'Answer only what matters to you. Short answers are welcome.',
			questions: [
				{
					...base,
					id: 'example-clear',
					type: 'agreement',
					text: 'The guidance makes clear when to use a grant and when to use a contract.'
				},
				{
					...base,
					id: 'example-grants',
					type: 'long-text',
					text: 'What should change in what it says about grants and contracts?',
					hint: 'If you can, say which words you would change.'
				},
				{
					...base,
					id: 'example-route',
					type: 'one-choice',
					text: 'By which route did you last seek money from probation?',
					options: [
						option('example-route-grant', 'A grant from a region'),
						option('example-route-call', 'A competition under the framework'),
						option('example-route-sub', 'A subcontract with a larger provider'),
						option('example-route-co', 'A service bought together with a council or commissioner'),
						option('example-route-none', 'We have not sought any')
					],
					allowsOther: true
				}
			]
		},
		{
			id: 'example-funding',
			title: 'Taking part, and how long money lasts',
			introduction: '',
			questions: [
				{
					...base,
					id: 'example-hard',
					type: 'several-choices',
					text: 'Which of these made it hard for you to take part?',
					options: [
						option('example-hard-time', 'Short deadlines'),
						option('example-hard-lots', 'Contracts too large for us'),
						option('example-hard-forms', 'Long qualification forms'),
						option('example-hard-notice', 'Not knowing what was coming'),
						option('example-hard-insurance', 'Insurance or accreditation that was asked for')
					],
					allowsOther: true
				},
				{
					...base,
					id: 'example-help',
					type: 'long-text',
					text: 'What would help small and specialist organisations to take part?'
				},
				{
					...base,
					id: 'example-weeks',
					type: 'number',
					text: 'How many weeks do you need between an invitation to bid and the deadline?',
					least: 0,
					greatest: 52,
					unit: 'weeks'
				},
				{
					...base,
					id: 'example-order',
					type: 'ranking',
					text: 'What matters most to you in a funding agreement?',
					hint: 'Put as many in order as you like.',
					options: [
						option('example-order-years', 'Three years or more'),
						option('example-order-cost', 'The full cost paid'),
						option('example-order-advance', 'Payment in advance'),
						option('example-order-reports', 'Reporting in proportion'),
						option('example-order-room', 'Room to adapt the service')
					]
				}
			]
		},
		{
			id: 'example-people',
			title: 'Staff, volunteers and people who use services',
			introduction: '',
			questions: [
				{
					...base,
					id: 'example-vetting',
					type: 'yes-no',
					text: 'In the last two years, have vetting rules kept you from employing somebody with lived experience?'
				},
				{
					...base,
					id: 'example-vetting-story',
					type: 'long-text',
					text: 'What happened, and what would have helped?',
					hint: 'Leave out names of people and prisons if you want to stay unknown.',
					visibleWhen: { questionId: 'example-vetting', operator: 'has', optionId: 'yes' }
				},
				{
					...base,
					id: 'example-users',
					type: 'long-text',
					text: 'How should people who use services shape regional plans?'
				},
				{
					...base,
					id: 'example-sentence',
					type: 'short-text',
					text: 'If you could add one sentence to the guidance, what would it say?'
				},
				{ ...base, id: 'example-else', type: 'long-text', text: 'Is there anything else?' }
			]
		}
	]
};

/** The open consultation, which anybody may answer to try it out. */
export const OPEN_EXAMPLE: ConsultationContent = {
	title: 'Guidance on vetting, before it is issued',
	whoAsks: 'The Riverbank Network, for HM Prison and Probation Service',
	background: `New guidance will say which checks staff and volunteers of provider organisations need. Officials have agreed to hear the sector **before it is issued**.

A basic check is the starting point for community roles; some roles ask for a standard check. Providers carry out their own vetting, and prisons decide who comes through the gate.`,
	openToChange:
		'Which roles need which check, how decisions are explained and appealed, how long a clearance lasts, and what moves with a person from one provider to another.',
	alreadyDecided: 'That everybody who works under a contract is checked to a published standard.',
	contactName: 'Mared Vaughan-Ellis',
	contactEmail: 'secretariat@riverbank.example',
	threshold: 5,
	attributions: ['named', 'unattributed', 'anonymous'],
	audience: 'open-link',
	howAnswersAreUsed: USE,
	privacyNotice: PRIVACY,
	sections: [
		{
			id: 'example2-checks',
			title: 'The checks',
			introduction: '',
			questions: [
				{
					...base,
					id: 'example2-level',
					type: 'one-choice',
					text: 'Which check have you most often been asked for in community roles?',
					options: [
						option('example2-level-basic', 'Basic'),
						option('example2-level-standard', 'Standard'),
						option('example2-level-enhanced', 'Enhanced'),
						option('example2-level-varies', 'It varies from place to place')
					],
					allowsOther: true
				},
				{
					...base,
					id: 'example2-fair',
					type: 'agreement',
					text: 'Decisions about people with convictions are explained well enough.'
				},
				{
					...base,
					id: 'example2-change',
					type: 'long-text',
					text: 'What should the guidance say about employing people with lived experience?'
				}
			]
		},
		{
			id: 'example2-moving',
			title: 'Moving between roles',
			introduction: '',
			questions: [
				{
					...base,
					id: 'example2-delay',
					type: 'yes-no',
					text: 'Has a repeated check delayed a start in the last year?'
				},
				{
					...base,
					id: 'example2-delay-weeks',
					type: 'number',
					text: 'By how many weeks, the last time?',
					least: 0,
					greatest: 104,
					unit: 'weeks',
					visibleWhen: { questionId: 'example2-delay', operator: 'has', optionId: 'yes' }
				},
				{ ...base, id: 'example2-else', type: 'long-text', text: 'Is there anything else?' }
			]
		}
	]
};
