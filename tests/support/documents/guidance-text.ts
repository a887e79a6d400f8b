// Draft guidance on buying services for people on probation, in words of its own: the Authority,
// the Framework and every figure are invented. Everything that makes a document takes from here.

export interface Topic {
	title: string;
	/** Sentences that stand as paragraphs, in order. */
	paragraphs: readonly string[];
	/** What a list under the last paragraph names. */
	items: readonly string[];
}

export const TOPICS: readonly Topic[] = [
	{
		title: 'Purpose of this guidance',
		paragraphs: [
			'This guidance says how regional probation directors buy services from other organisations, and what those organisations can expect of them.',
			'It is written for commissioning teams, and for charities, social enterprises and companies that want to deliver services to people on probation or leaving prison.',
			'It replaces the interim note that was sent to qualified providers, and will itself be looked at again after two years.',
			'Where the guidance says “must”, it is a rule of the Framework or of the law. Where it says “should”, a region that does otherwise keeps a record of the reason.',
			'The guidance does not apply to accredited programmes and unpaid work, which are delivered by the probation service itself.'
		],
		items: [
			'what a region needs to know before it buys',
			'how small and specialist organisations are kept in view',
			'what happens between the award and the first day of delivery'
		]
	},
	{
		title: 'Finding out what is needed',
		paragraphs: [
			'Before a service is bought, the region describes the needs of the people it will serve, in numbers where there are numbers and in their own words where there are not.',
			'The assessment must say which needs are met already, by whom, and how that is paid for: a service that is taken away because a new one begins is not a gain.',
			'People who have used services are asked at this stage, not after the specification has been written. Their time and travel are paid for.',
			'Regions share what they find with local authorities, police and crime commissioners and health bodies, and say so when those bodies do not reply.',
			'Volumes in a specification are the region’s best estimate, with the range within which it believes they will fall.',
			'An assessment older than eighteen months is checked again before it is used for a call-off.'
		],
		items: [
			'women, and those who care for children',
			'young adults between eighteen and twenty-five',
			'people from Black, Asian and minority ethnic communities',
			'disabled people, and people who are neurodivergent',
			'people who have no settled home'
		]
	},
	{
		title: 'Qualifying for the Framework',
		paragraphs: [
			'An organisation qualifies once for each category of need and each area, and stays qualified for as long as the Framework runs.',
			'Qualification asks only for what is needed at that stage. Policies that matter on delivery are asked for at call-off, and insurance only before a contract is signed.',
			'Organisations with a turnover of less than £250,000 may show their financial standing with accounts that were independently examined.',
			'The Authority answers questions about qualification within five working days, and publishes each answer without the name of whoever asked.',
			'A refusal names each requirement that was not met. The organisation may apply again as soon as it meets them.'
		],
		items: [
			'a governing document',
			'accounts for two years',
			'a safeguarding policy',
			'two referees'
		]
	},
	{
		title: 'Call-off competitions',
		paragraphs: [
			'A call-off is open for at least thirty working days, and is not opened in the last week of July, in August or between 15 December and 5 January.',
			'The invitation says what each question is worth, how answers will be scored and who will read them.',
			'Price counts for no more than thirty per cent of the score where the service is worth less than £500,000 a year.',
			'Answers are limited in length by words and not by characters or pages, so that the same answer can be checked in any program.',
			'Where only one organisation answers, the region may award the contract if the answer reaches the threshold for quality, and publishes that there was one.',
			'Each bidder is told its scores, the scores of the winner and the reasons in words within ten working days of the decision.'
		],
		items: ['quality', 'social value', 'knowledge of the area', 'price']
	},
	{
		title: 'Lots and areas',
		paragraphs: [
			'The size of a lot decides who can bid for it. Regions start from the smallest lot that can sensibly be managed and say why, if they choose a larger one.',
			'Services that depend on being known locally are bought by police area or by local authority, not by region.',
			'A lot for one group of people is considered in every assessment. If there is none, the specification says how that group’s needs will be met and who answers for it.',
			'Lots are not joined after the competition has begun.',
			'Rural areas, and areas where Welsh is spoken, have costs that are named in the specification and paid for.'
		],
		items: [
			'accommodation',
			'employment, training and education',
			'finance, benefit and debt',
			'dependency and recovery',
			'personal wellbeing',
			'services for women'
		]
	},
	{
		title: 'Supply chains',
		paragraphs: [
			'A lead provider names its key subcontractors when it bids, with the share of the work and of the money that each will have.',
			'A key subcontractor is not changed, and its share not made smaller, without the written agreement of the contract manager.',
			'No subcontractor is asked to work for one lead provider only.',
			'Terms are passed down no harder than they were received: a subcontractor is paid within twenty days, bears no risk of volumes that it cannot influence, and is not asked for guarantees.',
			'Lead providers report once a year, for publication, on who delivered what in their supply chain and what they were paid.',
			'A region asks subcontractors directly, at least once a year and without the lead provider present, how the contract works for them.'
		],
		items: [
			'who is in the chain',
			'what each of them was paid',
			'how long payment took',
			'who left, and why'
		]
	},
	{
		title: 'Grants',
		paragraphs: [
			'A grant is often the better tool where a service is new, small or led by the people it serves. Regions may give grants under the Framework up to £100,000 a year.',
			'A grant agreement is short. It says what the money is for, when it is paid and what the region would like to hear, and asks for no reports that a contract of the same size would not.',
			'Grants are paid in advance, by quarter.',
			'At least one tenth of a region’s budget for services is kept for grants, and the region publishes how it was used.',
			'Grants are not used to move risk to an organisation that could not bear it under a contract.'
		],
		items: [
			'pilots',
			'work with families',
			'peer support',
			'work in the language of those who use it'
		]
	},
	{
		title: 'Money and price',
		paragraphs: [
			'Prices cover the full cost of a service, overheads, pensions and the costs of starting up included. A bid below cost is queried and, if it cannot be explained, set aside.',
			'Contracts longer than one year rise with prices each April, by the measure that the contract names.',
			'Payment by results is not used for services that are worth less than £1 million a year.',
			'Invoices are paid within ten days. Where a region pays late it pays interest without being asked.',
			'When volumes fall below the stated range for two quarters, region and provider meet and agree what changes. Fixed costs are paid in the meantime.'
		],
		items: [
			'staff',
			'premises',
			'information technology',
			'vetting and training',
			'travel of those who use the service'
		]
	},
	{
		title: 'Vetting of staff and volunteers',
		paragraphs: [
			'Checks are in proportion to the role. The specification names the level for each role, and a higher level than the law asks for needs the agreement of the regional director.',
			'A criminal record is not in itself a reason to refuse anybody. Lived experience is a qualification for much of this work and is treated as one.',
			'A check that was passed within the last three years moves with the person, as long as there was no break in employment and at least two years are left.',
			'The region decides on an application within twenty working days. Where it takes longer, the provider may begin with other duties and is paid for them.',
			'A refusal gives reasons to the person, who may ask for it to be looked at again by somebody who was not involved.',
			'Volunteers who are always with a member of staff need no check beyond two references.'
		],
		items: [
			'basic disclosure',
			'standard disclosure',
			'enhanced disclosure',
			'access to prisons',
			'access to case records'
		]
	},
	{
		title: 'Getting ready for the first day',
		paragraphs: [
			'There are at least six months between the award of a contract and the first day of delivery, and at least four where the provider is new to the area.',
			'The region gives each provider a named contact, a calendar and one list of everything that must be in place, with the date by which each is needed.',
			'Requirements for information technology are published with the specification. Self-certification is enough for organisations that hold no case records of their own.',
			'Staff who transfer are told by their new employer at least twenty-eight days before. The old employer supplies the information that is needed for this within ten days of being asked.',
			'Referrals begin slowly: no more than a quarter of the expected number in the first month, and half in the second.'
		],
		items: [
			'premises',
			'data sharing agreement',
			'vetting',
			'training in the referral system',
			'insurance'
		]
	},
	{
		title: 'Equality',
		paragraphs: [
			'An assessment of equality is made before the specification is fixed and is published with it. It says what was changed because of it.',
			'Every bid says how the service will reach people whom services have failed before, with examples of what the organisation has done and what came of it.',
			'Large organisations that rely on others for this name them, and say what they pay them.',
			'Providers record who is referred, who begins and who completes, by ethnicity, sex, age and disability, and explain differences of more than five points.',
			'Panels that score bids include somebody with knowledge of the communities concerned, who is paid for it.'
		],
		items: ['race', 'sex', 'age', 'disability', 'religion or belief', 'care experience']
	},
	{
		title: 'Measuring what changes',
		paragraphs: [
			'Providers report on no more than eight measures, of which at least three are chosen by those who use the service.',
			'Numbers are reported each quarter. A story is worth telling once a year.',
			'Nobody is counted twice for two programs: where the probation service holds a figure it does not ask a provider for it.',
			'A region that does not use a measure for a year stops asking for it.',
			'Results are discussed with providers before they are published, and a provider’s comment is published beside them.'
		],
		items: [
			'a place to live after three months',
			'work or training after six months',
			'contact with family',
			'trust in the worker'
		]
	},
	{
		title: 'When things change or end',
		paragraphs: [
			'A contract can be changed by agreement. Changes of more than a tenth of its value are published.',
			'A region that means to end a contract early speaks to the provider first, gives six months’ notice and pays the costs that cannot be avoided.',
			'A provider that can no longer deliver tells the region at once, and both write a plan for those who use the service within ten working days.',
			'What was learned is written down by both, in no more than four pages, and shared with other regions.'
		],
		items: [
			'those who use the service are told',
			'staff are told',
			'records are handed over',
			'money is settled'
		]
	},
	{
		title: 'Talking with the voluntary sector',
		paragraphs: [
			'Each region meets voluntary organisations at least four times a year, those that hold no contract included, and publishes what was said and what was done about it.',
			'Draft specifications are open for comment for at least six weeks. The region publishes how it used the comments, point by point.',
			'A comment on a draft is never held against anybody in a later competition, and the commissioning team that scores bids does not see who made it.',
			'Regions pay for the time of small organisations that they ask to help them write.'
		],
		items: ['a forum', 'a newsletter', 'visits', 'an open diary of competitions to come']
	}
];

/** Notes at the foot of a page. */
export const NOTES: readonly string[] = [
	'Working days are Monday to Friday, without bank holidays in England and Wales.',
	'The categories are those of the invitation to qualify, as amended.',
	'All prices are without value added tax.',
	'Figures are for the last full year and were rounded.',
	'See the annex for the form to be used.',
	'The same applies to social enterprises limited by guarantee.'
];
