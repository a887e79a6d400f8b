import { expect, it } from 'vitest';
import { reveal } from '../disclosure/releasable.ts';
import { releaseClauseTable } from '../reports/comments/release-clause-table.ts';
import { commentsInWords, hidesCounts } from './comments-in-words.ts';

const none = { support: 0, unclear: 0, gap: 0, disagree: 0, suggest: 0 };
const table = (own: Partial<typeof none>, read = 24) =>
	reveal(releaseClauseTable('c', 'Comments', { ...none, ...own }, read, 5));

it.each([
	['what many did', { suggest: 9 }, 24, 'Other words 9.', false],
	['nothing', {}, 24, 'Nobody commented.', false],
	[
		'that a few are not shown',
		{ suggest: 9, support: 2 },
		24,
		'Support not shown, Other words not shown.',
		true
	],
	[
		'that too few answered',
		{ gap: 3 },
		4,
		'Too few organisations answered for counts to be shown.',
		false
	]
])('says %s, and never how many said nothing', (_, own, read, words, isHidden) => {
	expect(commentsInWords(table(own, read))).toBe(words);
	expect(hidesCounts(table(own, read))).toBe(isHidden);
});
