// Guidance of any length, as such papers are: few turns of phrase, used over and over, sentences
// that stand in every section, headings that come back.
import type { ComparedClause } from '../../src/lib/domain/documents/matching/compared-clause.ts';
import type { Chance } from './chance.ts';

/** Words that mean much the same, so that one may be written for another. */
export const SYNONYMS: readonly (readonly string[])[] = [
	['must', 'should', 'will'],
	['provider', 'supplier', 'organisation', 'delivery partner'],
	['providers', 'suppliers', 'organisations', 'delivery partners'],
	['commissioner', 'contract manager', 'buyer'],
	['people on probation', 'service users', 'people with convictions', 'those supervised'],
	['before', 'ahead of', 'prior to'],
	['within', 'no later than', 'in'],
	['agree', 'settle', 'confirm', 'decide'],
	['report', 'return', 'statement', 'account'],
	['staff', 'workers', 'employees', 'colleagues'],
	['volunteers', 'peer mentors', 'unpaid helpers'],
	['checks', 'clearance', 'vetting', 'screening'],
	['support', 'help', 'assistance'],
	['short', 'brief', 'proportionate'],
	['evidence', 'proof', 'records'],
	['meet', 'satisfy', 'fulfil'],
	['begin', 'start', 'commence'],
	['local', 'regional', 'area'],
	['cost', 'price', 'charge'],
	['share', 'pass on', 'disclose'],
	['women', 'women in custody', 'women who have offended'],
	['prison', 'establishment', 'custodial site'],
	['quickly', 'promptly', 'without delay'],
	['in writing', 'by e-mail', 'on paper'],
	['plan', 'scheme', 'programme']
];

const WHO = [
	'The provider',
	'The commissioner',
	'Each lead provider',
	'The contract manager',
	'Providers',
	'A small charity',
	'The governor',
	'The regional director',
	'The subcontractor',
	'The probation practitioner'
];
const DOES = [
	'must agree',
	'must publish',
	'should record',
	'must send',
	'should review',
	'must keep',
	'will test',
	'should offer',
	'must explain',
	'may vary',
	'should cost',
	'must share'
];
const WHAT = [
	'the delivery plan',
	'a risk assessment',
	'the price of each intervention',
	'evidence of clearance',
	'a quarterly report',
	'the staffing model',
	'its policy on volunteers',
	'the list of subcontractors',
	'an account of unspent grant',
	'the referral form',
	'the exit interview',
	'the complaints log',
	'the data sharing agreement',
	'a statement of social value',
	'the mobilisation timetable',
	'the equality analysis',
	'insurance certificates',
	'the peer support plan',
	'the training record',
	'the language needs of people on probation',
	'the results of prison checks',
	'the safeguarding lead'
];
const WITH = [
	'with the local partnership board',
	'with people on probation',
	'with the women affected',
	'in writing',
	'on the portal',
	'at the contract meeting',
	'with the health board',
	'with unions and staff',
	'in Welsh and English',
	'with housing teams',
	'with the police and crime commissioner',
	'with faith groups'
];
const WHEN = [
	'before the contract begins',
	'within ten working days',
	'every quarter',
	'at each annual review',
	'before any referral is accepted',
	'within 28 days of release',
	'as soon as costs are known',
	'when the area changes hands',
	'no later than noon on the last Friday',
	'before volunteers meet anybody',
	'within two months of award',
	'when a break clause is used'
];
const WHY = [
	'so that small charities are not left with the risk',
	'because checks in prison take longer than in the community',
	'so that nobody is assessed twice',
	'to keep the cost of bidding in proportion',
	'so that short sentences are not overlooked',
	'because trust is lost when workers change',
	'so that the learning is used in the next round',
	'to satisfy the public spending rules',
	'because rural travel is never counted',
	'so that specialist support for women survives',
	'to show what was paid and to whom',
	'because gaps between contracts cost jobs'
];
const TOPICS = [
	'lived experience',
	'inflation',
	'mobilisation',
	'debt advice',
	'remand',
	'resettlement',
	'restorative practice',
	'family contact',
	'substance use',
	'mental health',
	'accommodation',
	'employment',
	'neurodiversity',
	'racial disparity',
	'young adults',
	'older prisoners',
	'veterans',
	'foreign nationals',
	'digital access',
	'transport',
	'gambling',
	'brain injury',
	'trauma',
	'bail',
	'licence recall',
	'clemency',
	'stalking',
	'arson',
	'sentence plans',
	'programmes'
];
const HEADINGS = [
	'Purpose',
	'Scope',
	'Payment',
	'Monitoring',
	'Roles',
	'Timetable',
	'Definitions',
	'Risks',
	'What we expect',
	'Further reading'
];
/** Stands in every section, word for word. */
const BOILERPLATE = [
	'This applies to grants and to contracts.',
	'Records must be kept for six years after the agreement ends.',
	'Nothing in this section changes a duty in law.',
	'Commissioners should ask early if they are unsure.',
	'Questions should be sent to the regional contact.',
	'See the glossary for the terms used here.',
	'This section will be reviewed each year.',
	'Costs should be shown without VAT.'
];

/** One sentence, of some 10 to 30 words. */
export function sentence(dice: Chance): string {
	const parts = [dice.pick(WHO), dice.pick(DOES), dice.pick(WHAT)];
	if (dice.below(3) > 0) parts.push(dice.pick(WITH));
	if (dice.below(3) > 0) parts.push(dice.pick(WHEN));
	if (dice.below(3) === 0) parts.push(`where it bears on ${dice.pick(TOPICS)}`);
	if (dice.below(2) === 0) parts.push(dice.pick(WHY));
	if (dice.below(6) === 0) parts.push(`(at most £${String(1 + dice.below(900))},000)`);
	return `${parts.join(' ')}.`;
}

export function clauseText(dice: Chance): string {
	return Array.from({ length: 1 + dice.below(3) }, () => sentence(dice)).join(' ');
}

/** A paper of so many clauses, in sections of four to fourteen. */
export function guidance(dice: Chance, count: number): ComparedClause[] {
	const clauses: ComparedClause[] = [];
	const add = (kind: ComparedClause['kind'], text: string) => {
		clauses.push({ id: `v1-${String(clauses.length)}`, kind, text });
	};
	while (clauses.length < count) {
		add(
			'heading',
			dice.below(2) === 0
				? dice.pick(HEADINGS)
				: `${dice.pick(HEADINGS)}: ${dice.pick(TOPICS)} and ${dice.pick(TOPICS)}`
		);
		const length = 3 + dice.below(11);
		for (let n = 0; n < length && clauses.length < count; n++) {
			const kind = dice.below(4) === 0 ? 'item' : 'paragraph';
			if (dice.below(8) === 0) add(kind, dice.pick(BOILERPLATE));
			else if (kind === 'item') add(kind, sentence(dice).toLowerCase().replace(/\.$/, ';'));
			else add(kind, clauseText(dice));
		}
	}
	return clauses;
}
