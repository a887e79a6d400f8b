import type { Attribution } from '../../domain/consultations/attribution.ts';
import type { Channel } from '../../domain/responses/channel.ts';

/**
 * The example's responses, written as people write. `[[theme:stance|words]]` marks a passage and
 * what it was coded with; marks may lie inside one another. `read-marks.ts` takes them out.
 */
export interface ExampleResponse {
	/** Null for an anonymous response: not even the example knows who gave it. */
	from: string | null;
	attribution: Attribution;
	channel?: Channel;
	mayBeQuoted: boolean;
	/** What an anonymous respondent chose to say, by the names of the register's lists. */
	about?: { sizeBand?: string; region?: string; specialism?: string };
	choices?: Record<string, string | string[]>;
	order?: string[];
	weeks?: number;
	texts: Record<string, string>;
}

export const EXAMPLE_RESPONSES: readonly ExampleResponse[] = [
	{
		from: 'Wayfarers Trust',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-call',
			'example-hard': ['example-hard-time', 'example-hard-forms'],
			'example-vetting': 'yes'
		},
		weeks: 8,
		order: ['example-order-years', 'example-order-cost', 'example-order-room'],
		texts: {
			'example-grants':
				'The draft reads as though contracts were the rule and grants the exception. [[grants:suggests-change|We would turn that round: start from a grant, and say in writing why a contract is needed.]] [[specific:suggests-change|“A specific service” needs a test that a busy commissioner can apply]], with two or three worked examples. As it stands almost anything we do could be called specific.',
			'example-help':
				'[[notice:suggests-change|Publish an indicative pipeline for each region, even a rough one, and update it every quarter.]] We can plan around uncertainty; we cannot plan around silence. [[burden:opposes|For the day one competitions our team of four wrote the same safeguarding answer eleven times.]]',
			'example-vetting-story':
				'Two offers withdrawn after standard checks for roles where a basic check had been advertised. [[vetting:suggests-change|The level of check should be fixed in the specification, not discovered at onboarding.]]',
			'example-users':
				'[[users:suggests-change|A paid panel in each region with sight of the draft plan, not a survey after it is signed off.]]',
			'example-sentence': 'Grants are the starting point; a contract needs a reason.'
		}
	},
	{
		from: 'Threshold Women’s Network',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'strongly-disagree',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots', 'example-hard-notice'],
			'example-vetting': 'yes'
		},
		weeks: 10,
		order: ['example-order-years', 'example-order-cost', 'example-order-advance'],
		texts: {
			'example-grants':
				'[[grants:supports,specialist:none|Women’s centres were built on grants. A contract for “interventions” buys an hour with a worker; a grant keeps the door open.]] Please say so in the guidance.',
			'example-help':
				'[[specialist:suggests-change|Keep lots at police force area for women’s services]] and let consortia bid without a lead that carries all the risk. [[supply:opposes|When we were a partner in the last model our volumes were never what was promised and we could not say so in public.]]',
			'example-vetting-story':
				'A peer worker waited 19 weeks. She took another job. [[vetting:opposes|We lose exactly the people whom the women trust.]]',
			'example-users':
				'Ask women what time of day meetings should be, pay childcare, then ask about the plan.',
			'example-else': '[[length:opposes|Twelve month money is redundancy notices every January.]]'
		}
	},
	{
		from: 'Llwybrau Newydd Cymru',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-co',
			'example-hard': ['example-hard-time'],
			'example-vetting': 'no'
		},
		weeks: 6,
		order: ['example-order-years', 'example-order-reports', 'example-order-cost'],
		texts: {
			'example-grants':
				'Mae’r drafft yn anwybyddu Cymru mewn mannau. In Wales much is bought with the councils and the health boards already, and [[together:suggests-change|the guidance should say which partner’s rules apply when money is pooled]] – we have been sent two sets of terms for one service.',
			'example-help':
				'[[notice:suggests-change|Tell us six months ahead.]] Documents in Welsh at the same time as in English, not three weeks later.',
			'example-users':
				'[[users:supports|The single point of contact for involvement works well here]] and could be copied. [[users:suggests-change|What is missing is word of what came of it.]]',
			'example-sentence':
				'Where money is pooled, one set of terms applies and it is named at the start.'
		}
	},
	{
		from: 'Clean Slate Recovery Community',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'neither',
			'example-route': 'example-route-grant',
			'example-hard': ['example-hard-time', 'example-hard-notice'],
			'example-vetting': 'yes'
		},
		weeks: 8,
		order: ['example-order-years', 'example-order-room'],
		texts: {
			'example-grants':
				'We had a small grant from the region and it was the best money we have had: [[grants:supports|two pages to apply, a conversation every quarter, and we could change tack when the hostel closed.]]',
			'example-help':
				'[[deadlines:opposes|Eleven working days to spend a year’s idea by March]] is not an opportunity, it is a fire drill 🔥. [[length:suggests-change|Three years as the norm, with a break clause if they must.]]',
			'example-vetting-story':
				'Cleared at one prison, refused at the next 12 miles down the road, same person same week. [[gates:suggests-change|One decision should be honoured by all, or the second governor should have to say why not.]]',
			'example-users':
				'Our members are in recovery and most have been inside. [[users:suggests-change|Pay them for their time like any consultant.]]'
		}
	},
	{
		from: 'Humber Bridge Builders',
		attribution: 'named',
		mayBeQuoted: false,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-none',
			'example-hard': ['example-hard-notice'],
			'example-vetting': 'no'
		},
		texts: {
			'example-grants':
				'Restorative justice has neither a timetable nor a budget line. [[notice:opposes|We read three documents and still do not know whether anyone will ever buy it.]]',
			'example-help': '[[notice:suggests-change|A date. Even a bad date.]]',
			'example-users': 'People harmed by crime use our services too. The draft forgets them.'
		}
	},
	{
		from: 'Quarry Lane Housing Co-operative',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'agree',
			'example-route': 'example-route-call',
			'example-hard': ['example-hard-insurance', 'example-hard-forms'],
			'example-vetting': 'no'
		},
		weeks: 6,
		order: ['example-order-cost', 'example-order-advance', 'example-order-years'],
		texts: {
			'example-grants':
				'For housing a contract is fine if it is long enough. [[cost:suggests-change|Rents and repairs went up by a fifth; the price was fixed on the day we signed.]] There should be an index clause.',
			'example-help':
				'[[burden:opposes|£10m of insurance for nine beds.]] Ask for cover in proportion.',
			'example-else': 'Thank you for asking before it is final this time.'
		}
	},
	{
		from: 'Mentors Beyond Walls',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots', 'example-hard-time'],
			'example-vetting': 'yes'
		},
		weeks: 12,
		order: ['example-order-years', 'example-order-cost'],
		texts: {
			'example-grants':
				'[[specific:opposes|“Specific service” is circular: it is specific because it is in a contract.]]',
			'example-help':
				'[[length:suggests-change|A mentor and a young man need a year to get anywhere. Fund two years at the very least]] and [[supply:suggests-change|require leads to publish what each partner was actually paid]].',
			'example-vetting-story':
				'[[gates:opposes|Four prisons, four forms, four different answers about the same caution from 2009.]]',
			'example-users':
				'[[users:suggests-change|Former mentees on the evaluation panel, with a vote.]]'
		}
	},
	{
		from: 'Pilgrim Street Chaplaincy',
		attribution: 'named',
		channel: 'phone',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'no-view',
			'example-route': 'example-route-none',
			'example-vetting': 'no'
		},
		texts: {
			'example-help':
				'(By phone, notes read back and agreed.) We are two part time chaplains and thirty volunteers. [[specialist:none|Nobody has ever asked us to bid for anything and we would not know where to look.]] [[grants:supports|A small grants pot with a person you can ring]] would reach us.'
		}
	},
	{
		from: 'Voices Inside Out',
		attribution: 'named',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-grant',
			'example-hard': ['example-hard-time'],
			'example-vetting': 'yes'
		},
		weeks: 7,
		order: ['example-order-room', 'example-order-years'],
		texts: {
			'example-vetting-story':
				'Our whole staff has lived experience. [[vetting:opposes|The draft says “encourage”. We were encouraged and then refused.]] [[vetting:suggests-change|Put a named person in each region who can decide within ten days.]]',
			'example-users':
				'[[users:suggests-change|Involve people in deciding what to buy, not in choosing the colour of the leaflet.]] [[users:opposes|Last year’s forum met twice and never heard back.]]',
			'example-sentence': 'Nothing is signed off until the people who use it have seen it.'
		}
	},
	{
		from: 'Sisters Standing Together',
		attribution: 'unattributed',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'strongly-disagree',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots', 'example-hard-forms'],
			'example-vetting': 'yes'
		},
		weeks: 10,
		order: ['example-order-cost', 'example-order-years'],
		texts: {
			'example-grants':
				'[[grants:suggests-change|State plainly that specialist women’s services are better funded by grant.]] We have seen the wording watered down before.',
			'example-help':
				'[[supply:opposes|The lead provider told us not to raise the delays with probation directly. We depend on them for 40% of our income, so we did not.]]',
			'example-vetting-story':
				'[[gates:opposes|A colleague is cleared in one prison and not in the other, for the same conviction from twenty years ago.]]',
			'example-else': 'Please do not quote the part about our income.'
		}
	},
	{
		from: 'Roots, Routes & Return',
		attribution: 'unattributed',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-grant',
			'example-hard': ['example-hard-time', 'example-hard-notice'],
			'example-vetting': 'yes'
		},
		weeks: 9,
		order: ['example-order-years', 'example-order-advance'],
		texts: {
			'example-grants':
				'[[specialist:opposes|There is money for organisations led by Black and minority ethnic people when there is a headline, and none the year after.]] [[length:suggests-change|Run the stewardship fund again, for three years, and open it before the autumn.]]',
			'example-help':
				'[[deadlines:opposes|The last fund opened in November and had to be spent by the end of March.]] Hire, train and deliver in sixteen weeks? We sent part of it back.',
			'example-vetting-story':
				'Disproportionate. [[vetting:opposes|Young Black men carry more arrests and cautions, so a neutral rule is not neutral.]]',
			'example-users': 'Go to them. Barbers, churches, mosques.'
		}
	},
	{
		from: 'The O’Malley Trust',
		attribution: 'unattributed',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'agree',
			'example-route': 'example-route-call',
			'example-hard': ['example-hard-forms'],
			'example-vetting': 'no'
		},
		weeks: 6,
		order: ['example-order-cost', 'example-order-years'],
		texts: {
			'example-grants':
				'We are content with contracts provided that [[cost:suggests-change|the full cost is met, overheads included]]. [[grants:mixed|Grants suit some work and not other work; the draft is about right but badly explained.]]',
			'example-help':
				'[[burden:suggests-change|Let us qualify once and reuse the answers for seven years.]]',
			'example-users': 'An annual event with the regional director present.'
		}
	},
	{
		from: 'Resettle Trent',
		attribution: 'unattributed',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'neither',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots'],
			'example-vetting': 'no'
		},
		weeks: 8,
		texts: {
			'example-grants':
				'There will be a gap in debt advice from the summer. [[notice:opposes|Leaving finance and debt out of day one means resettlement workers doing it badly]], us included.',
			'example-help':
				'[[supply:opposes|Payment reached us 94 days after the lead had been paid.]] [[supply:suggests-change|Thirty days, down the whole chain, checked by somebody.]]'
		}
	},
	{
		from: 'Changing Tides Kent',
		attribution: 'unattributed',
		mayBeQuoted: false,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-co',
			'example-hard': ['example-hard-time'],
			'example-vetting': 'yes'
		},
		weeks: 8,
		texts: {
			'example-grants':
				'[[together:supports|Buying together with public health has worked: one service, one set of outcomes, five years.]] Use it as the example.',
			'example-vetting-story': 'Slow rather than unfair. Fourteen weeks on average.',
			'example-users': '[[users:supports|People in recovery already sit on the joint board.]]'
		}
	},
	{
		from: 'Marches Family Link',
		attribution: 'unattributed',
		channel: 'email',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-none',
			'example-hard': ['example-hard-notice']
		},
		texts: {
			'example-help':
				'Sorry this is an email and its late!! We work accross three counties and [[specialist:none|the rural premium never appears in anybody’s price.]] [[notice:suggests-change|a calender of whats coming would do it]]',
			'example-users': 'Families are people who use services as well. We are never on the list.'
		}
	},
	{
		from: 'Heddwch Mind Matters',
		attribution: 'unattributed',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-none',
			'example-vetting': 'no'
		},
		weeks: 10,
		order: ['example-order-years'],
		texts: {
			'example-grants':
				'[[together:suggests-change|Health boards should be in the room from the first page]]; wellbeing is bought twice or not at all.',
			'example-else':
				'[[length:opposes|Nobody in distress should have to change worker because a financial year ended.]]'
		}
	},
	{
		from: 'Common Thread Restorative',
		attribution: 'unattributed',
		channel: 'meeting',
		mayBeQuoted: true,
		choices: { 'example-clear': 'disagree', 'example-hard': ['example-hard-notice'] },
		texts: {
			'example-grants':
				'(Said in the November meeting.) [[notice:opposes|No timescale, no budget. We are keeping three facilitators on goodwill.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		about: { sizeBand: 'Small' },
		choices: {
			'example-clear': 'strongly-disagree',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots', 'example-hard-forms'],
			'example-vetting': 'yes'
		},
		texts: {
			'example-grants':
				'[[grants:suggests-change|Contracts crept in as the default because somebody’s template was a contract. Write a template for a grant.]]',
			'example-help':
				'[[supply:opposes|We were bait in a bid. Our name was on page 4 and we never got a referral.]] If we said this with our name on it we would not be asked again.',
			'example-vetting-story': '[[vetting:opposes|Refused with no reason and no way to appeal.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		about: { specialism: 'Women' },
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-sub',
			'example-hard': ['example-hard-lots'],
			'example-vetting': 'yes'
		},
		weeks: 8,
		texts: {
			'example-help':
				'[[specialist:suggests-change|Ring-fence a share for specialist women’s organisations in every region, not only where the director happens to care.]]',
			'example-vetting-story':
				'[[gates:opposes|One gate asked for a letter from probation about a conviction that is spent. The next gate laughed at the letter.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: false,
		choices: {
			'example-clear': 'disagree',
			'example-hard': ['example-hard-time', 'example-hard-forms']
		},
		texts: {
			'example-grants':
				'[[specific:suggests-change|define “specific service” please. one paragraph.]]',
			'example-else':
				'[[supply:opposes|Partners are afraid of their leads. Ask us again when the leads are not in the meeting.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		about: { sizeBand: 'Small', region: 'Wales' },
		choices: {
			'example-clear': 'disagree',
			'example-route': 'example-route-grant',
			'example-hard': ['example-hard-time'],
			'example-vetting': 'no'
		},
		weeks: 6,
		texts: {
			'example-help':
				'[[deadlines:suggests-change|Never open a fund in December.]] [[burden:suggests-change|Two pages up to £25,000, five pages up to £100,000, and nobody reads more anyway.]]',
			'example-users': '[[users:suggests-change|Feed back. Always feed back, even “no”.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'strongly-disagree',
			'example-route': 'example-route-call',
			'example-hard': ['example-hard-forms'],
			'example-vetting': 'yes'
		},
		weeks: 12,
		texts: {
			'example-grants':
				'[[length:opposes,grants:none|We have delivered the same service for nine years on eight one-year agreements.]]',
			'example-vetting-story':
				'[[vetting:suggests-change|An appeal. A human being. A time limit.]]',
			'example-else':
				'I have been told that complaining in consultations “is noticed”. That is why I chose anonymous.'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		about: { region: 'North West' },
		choices: {
			'example-clear': 'agree',
			'example-route': 'example-route-co',
			'example-vetting': 'no'
		},
		texts: {
			'example-grants':
				'[[together:mixed|Joint buying is good until the council’s lawyers arrive.]] Otherwise the draft is an improvement and somebody should say so.',
			'example-help':
				'[[notice:supports|The e-mails with dates this autumn were a great help. More of that.]]'
		}
	},
	{
		from: null,
		attribution: 'anonymous',
		mayBeQuoted: true,
		choices: {
			'example-clear': 'disagree',
			'example-route': 'other:We were asked to work for nothing first, “as a pilot”',
			'example-hard': ['example-hard-insurance'],
			'example-vetting': 'yes'
		},
		weeks: 10,
		texts: {
			'example-help':
				'[[cost:opposes|Pilots without money are a way of having small charities pay for the state’s research.]]',
			'example-vetting-story':
				'[[vetting:opposes|The person they refused now works for the council, in a school.]] 🤷',
			'example-users': 'Ask in prison too. Paper is fine.'
		}
	}
];
