import { questionsOf } from '../consultations/content.ts';
import {
	publishingBlockers,
	type Publishable,
	type PublishingBlocker
} from '../consultations/publishing-blockers.ts';
import type { Clock } from '../shared/clock.ts';
import type { SourceContent } from './clause.ts';
import { documentBlockers } from './document-blockers.ts';

/**
 * Everything that stands in the way of publishing a consultation, its draft guidance included; the
 * overview shows it, and publishing refuses by it.
 * @param source null for a consultation without draft guidance
 */
export const draftBlockers = (
	publishable: Omit<Publishable, 'hasSource'>,
	source: SourceContent | null,
	clock: Clock
): PublishingBlocker[] => [
	...publishingBlockers({ ...publishable, hasSource: source !== null }, clock),
	...documentBlockers(source, questionsOf(publishable.content))
];
