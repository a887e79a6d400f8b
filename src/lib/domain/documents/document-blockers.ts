import type { PublishingBlocker } from '../consultations/publishing-blockers.ts';
import { clauseName } from './clause-name.ts';
import { shownClauses, type SourceContent } from './clause.ts';
import { picturesOf } from './describe-picture.ts';

/** What of the draft guidance stands in the way of publishing; a consultation without one is ready. */
export function documentBlockers(content: SourceContent | null): PublishingBlocker[] {
	if (content === null) return [];
	const shown = shownClauses(content);
	if (shown.length === 0)
		return [
			{
				code: 'document-left-out',
				words: 'The whole draft guidance is left out. Show some of it, or remove it.',
				stage: 'document',
				target: ''
			}
		];
	return shown
		.filter((clause) => picturesOf(clause).some(({ alt }) => alt === null))
		.map((clause) => ({
			code: 'picture-without-words',
			words: `Say what a picture shows, or that it is decoration${clause.text === '' ? '' : ` (in “${clauseName(clause)}”)`}.`,
			stage: 'document' as const,
			target: clause.id
		}));
}
