import type { ConsultationContent } from '../../src/lib/domain/consultations/content.ts';
import type { Question } from '../../src/lib/domain/consultations/question.ts';
import { CONTENT } from './all-question-types.ts';

const base = { hint: '', required: false, visibleWhen: null };
const long = (id: string, text: string): Question => ({ ...base, id, type: 'long-text', text });
const options = (prefix: string, labels: readonly string[]) =>
	labels.map((label, n) => ({ id: `${prefix}-${String(n + 1)}`, label }));

/** The questions answered in long text; their answers carry the passages. */
export const LONG_IDS = ['clearer', 'barriers', 'better', 'else'] as const;

/** Twelve questions on an open link: four long texts, a short one, and every closed type. */
export const MANY_CONTENT: ConsultationContent = {
	...CONTENT,
	audience: 'open-link',
	sections: [
		{
			id: 'section-grants',
			title: 'Grants',
			introduction: '',
			questions: [
				{ ...base, id: 'agree-grants', type: 'agreement', text: 'Is the advice on grants clear?' },
				long('clearer', 'What would make it clearer?'),
				{
					...base,
					id: 'length',
					type: 'one-choice',
					text: 'How long should an agreement last?',
					options: options('length', ['One year', 'Three years', 'Five years', 'Seven years']),
					allowsOther: true
				},
				{ ...base, id: 'agree-length', type: 'agreement', text: 'Is seven years too long?' }
			]
		},
		{
			id: 'section-bidding',
			title: 'Bidding',
			introduction: '',
			questions: [
				{ ...base, id: 'has-bid', type: 'yes-no', text: 'Have you bid in the last two years?' },
				{
					...base,
					id: 'routes',
					type: 'several-choices',
					text: 'Which ways in did you use?',
					options: options('routes', [
						'The framework',
						'A subcontract',
						'A grant',
						'A spot purchase'
					]),
					allowsOther: true
				},
				long('barriers', 'What stands in the way of a small organisation?'),
				{
					...base,
					id: 'rank',
					type: 'ranking',
					text: 'Which of these matters most?',
					options: options('rank', ['Deadlines', 'Requirements for IT', 'Vetting', 'Cash flow'])
				},
				{
					...base,
					id: 'days',
					type: 'number',
					text: 'How many working days did your last bid take?',
					least: 0,
					greatest: 400,
					unit: 'days'
				}
			]
		},
		{
			id: 'section-last',
			title: 'Anything else',
			introduction: '',
			questions: [
				long('better', 'What has worked better elsewhere?'),
				{ ...base, id: 'area', type: 'short-text', text: 'In which area was that?' },
				long('else', 'Is there anything else?')
			]
		}
	]
};
