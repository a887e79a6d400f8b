/** What the secretariat of the example has written of its report so far. */
export const EXAMPLE_REPORT = {
	title: 'What voluntary organisations would change in the commissioning guidance',
	summary: `Officials asked what the second version of the guidance should say. Organisations want grants to be the starting point, notice of what will be bought, funding that lasts, and vetting decisions that are explained and hold from place to place.`,
	background: `The first version was issued with gaps that officials know of, and they asked the sector to help fill them. The Riverbank Network invited its members to answer over four weeks. It met officials twice while the guidance was being drafted, and several members had just bid for services that start in the summer.`,
	findings: {
		grants:
			'Organisations read the draft as making contracts the rule. They ask that the guidance **start from a grant** and that a commissioner say in writing why a contract is needed. For housing a contract will do, if it is long enough.',
		specific:
			'The words “a specific service” decide between the two routes, and they are not defined. Organisations ask for a test with worked examples.',
		notice:
			'An early, rough list of what each region means to buy would help more than a precise one that comes late. For some kinds of service there is neither a date nor a budget.',
		deadlines:
			'A few weeks between an invitation and its deadline, over Christmas or before the end of the financial year, favour whoever has a bid writer waiting. Money that has to be spent by March is handed back or spent badly.',
		burden:
			'The same questions are answered again for every competition, and the insurance and accreditation asked for are out of proportion to small sums. Organisations ask to qualify once and to be asked for **pages in proportion to pounds**.',
		length:
			'Agreements of twelve months cost staff and break trust with the people who use a service. Three years is the figure named most.',
		cost: 'Prices fixed on the day of signing do not last the agreement. Organisations ask that overheads be paid, that prices follow costs, and that small providers be paid in advance.',
		supply:
			'Partners of larger providers describe late payment, volumes that never came, and fear of saying so.',
		vetting:
			'Staff with lived experience are refused or wait for months, often without a reason and without an appeal.',
		gates:
			'The same person is cleared at one prison and refused at the next. Organisations ask that one decision be honoured everywhere, or that whoever departs from it say why.',
		users:
			'People who use services want a say in what is bought, payment for their time, and word of what came of it.',
		specialist:
			'Women’s services, rural services and organisations led by Black, Asian and minority ethnic people describe money that comes with attention and goes with it. They ask for a share that is set aside, and for somebody to come and find them.',
		together:
			'Where councils, health and probation buy one service with one set of terms, it works. Where each brings its own terms, the provider answers to all of them.'
	},
	/** Passages to quote, by how they begin. The last is left for a person to check. */
	quotations: [
		{ theme: 'notice', begins: 'Publish an indicative pipeline', isChecked: true },
		{ theme: 'length', begins: 'Nobody in distress', isChecked: true },
		{ theme: 'supply', begins: 'The lead provider told us', isChecked: false }
	],
	recommendations: [
		{
			text: 'Say in the guidance that a grant is the starting point, define “a specific service” with worked examples, and ask commissioners to record why a contract was needed.',
			themes: ['grants', 'specific']
		},
		{
			text: 'Publish for each region an indicative list of what will be bought in the next year, and bring it up to date every quarter.',
			themes: ['notice']
		},
		{
			text: 'Make three years the usual length, and ask for a reason where an agreement is shorter.',
			themes: ['length']
		},
		{
			text: 'Name one person in each region who decides on vetting within ten working days, gives reasons, and hears appeals.',
			themes: ['vetting']
		}
	],
	addressedTo: 'HM Prison and Probation Service',
	actions: [
		{
			text: 'Send officials the worked examples that members have offered of services run on grants.',
			owner: 'The secretariat'
		},
		{
			text: 'Put the sector in touch with the team that writes the vetting guidance.',
			owner: 'HM Prison and Probation Service'
		}
	],
	nextSteps:
		'The chair reads this paper, and it goes to officials before the second version is drafted. Their reply will be published beside each recommendation.'
} as const;
