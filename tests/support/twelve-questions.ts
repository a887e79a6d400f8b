import type { ConsultationContent } from '../../src/lib/domain/consultations/content.ts';
import { CONTENT } from './all-question-types.ts';

export const TWELVE_IDS = Array.from({ length: 12 }, (_, n) => `question-${String(n + 1)}`);

/** One section of twelve long answers on an open link: the form that loads are measured with. */
export const TWELVE_QUESTIONS: ConsultationContent = {
	...CONTENT,
	audience: 'open-link',
	sections: [
		{
			id: 'section-1',
			title: 'The draft guidance',
			introduction: '',
			questions: TWELVE_IDS.map((id, n) => ({
				id,
				type: 'long-text',
				text: `What should change in part ${String(n + 1)}?`,
				hint: '',
				required: false,
				visibleWhen: null
			}))
		}
	]
};

const WORDS =
	'Publish an indicative pipeline for each region and keep it up to date; small organisations plan around uncertainty but not around silence. ';

/** Twelve answers of some 280 characters each, told apart by `mark`. */
export const twelveAnswers = (mark: string): Map<string, string> =>
	new Map(TWELVE_IDS.map((id) => [id, `${mark} ${WORDS}${WORDS}`.trim()]));
