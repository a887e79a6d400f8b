import { describe, expect, it } from 'vitest';
import { chance } from '../../../../../tests/support/chance.ts';
import { wordDifference } from './word-difference.ts';
import { wordTokens } from './word-tokens.ts';

/** "a [-b-]{+c+} d", as a proof-reader would type it. */
const drawn = (before: string, after: string): string =>
	wordDifference(before, after)
		.map(({ kind, text }) =>
			kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`
		)
		.join('');

describe('the difference of two texts', () => {
	it.each([
		['the same', 'Providers must report.', 'Providers must report.', 'Providers must report.'],
		[
			'one word',
			'Providers must report.',
			'Providers should report.',
			'Providers [-must-]{+should+} report.'
		],
		['a word put in', 'the prison', 'the open prison', 'the {+open +}prison'],
		['a word taken out', 'the open prison', 'the prison', 'the [-open -]prison'],
		[
			'the first word taken out',
			'Now providers report',
			'providers report',
			'[-Now -]providers report'
		],
		[
			'a comma',
			'staff, volunteers and others',
			'staff, volunteers, and others',
			'staff, volunteers{+,+} and others'
		],
		[
			'words at the end',
			'We will tell you.',
			'We will tell you by Friday.',
			'We will tell you{+ by Friday+}.'
		],
		[
			'a sum with its sign',
			'a grant of £250,000',
			'a grant of £1.5',
			'a grant of [-£250,000-]{+£1.5+}'
		],
		['a share', 'at least 40% of it', 'at least 45% of it', 'at least [-40%-]{+45%+} of it'],
		[
			'a joined word',
			'by co-design with women',
			'by co-production with women',
			'by [-co-design-]{+co-production+} with women'
		],
		[
			'an elision in Welsh',
			'yn y carchar neu’r gymuned',
			'yn y carchar a’r gymuned',
			'yn y carchar [-neu’r-]{+a’r+} gymuned'
		],
		[
			'an emoji with its skin tone',
			'well done 👩🏽‍🏫 all',
			'well done 👩🏻‍🏫 all',
			'well done [-👩🏽‍🏫-]{+👩🏻‍🏫+} all'
		],
		['everything from nothing', '', 'New words', '{+New words+}'],
		['nothing from everything', 'Old words', ' ', '[-Old words-]'],
		['two empty texts', '', '', '']
	])('shows %s', (_, before, after, expected) => {
		expect(drawn(before, after)).toBe(expected);
	});

	it('takes quotes and spaces that only look different for the same', () => {
		const typed = "the provider's   “draft” co\u2011design";
		expect(drawn('the provider’s "draft" co-design', typed)).toBe(typed);
	});

	it('joins changes that have only a small word between them', () => {
		expect(
			drawn('Ask the governor of the prison first.', 'Ask every manager of each service first.')
		).toBe('Ask [-the governor of the prison-]{+every manager of each service+} first.');
	});

	it('does not strike out what stands between two additions', () => {
		expect(drawn('pay staff', 'pay all staff and volunteers')).toBe(
			'pay {+all +}staff{+ and volunteers+}'
		);
	});

	it('shows two texts with nothing but small words in common as one change', () => {
		const before = 'The contract of the prime provider is let for a period of seven years.';
		const after = 'Small charities are to be paid in advance, at the start of each quarter.';
		expect(drawn(before, after)).toBe(`[-${before}-]{+${after}+}`);
	});

	it('keeps a short text that a long one was made of', () => {
		const more = ' The rest of it was written afterwards by several people in a long meeting.';
		expect(drawn('Pay in advance.', `Pay in advance.${more}`)).toBe(`Pay in advance.{+${more}+}`);
	});

	it.each(Array.from({ length: 300 }, (_, seed) => seed))(
		'holds both texts, whatever was edited (seed %i)',
		(seed) => {
			const dice = chance(seed);
			const words = 'the of a prison, grant (£5) mae’r 40% “co-design” 👩🏽‍🏫 end. \n\n and;'.split(
				' '
			);
			const random = (length: number) =>
				Array.from({ length }, () => words[dice.below(words.length)] ?? '').join(' ');
			const before = random(dice.below(30));
			const kept = before.split(' ').filter(() => dice.below(4) > 0);
			kept.splice(dice.below(kept.length + 1), 0, random(dice.below(6)));
			const after = kept.join(' ');
			const pieces = wordDifference(before, after);
			const without = (kind: string) =>
				pieces
					.filter((piece) => piece.kind !== kind)
					.map(({ text }) => text)
					.join('');
			const keys = (text: string) => wordTokens(text).map(({ key }) => key);
			expect(without('removed')).toBe(after.trim());
			expect(keys(without('added'))).toEqual(keys(before));
		}
	);

	it('is bounded for long texts that have nothing in common', () => {
		const long = (seed: number) => {
			const dice = chance(seed);
			return Array.from({ length: 20_000 }, () => `w${String(dice.below(5000))}`).join(' ');
		};
		const [before, after] = [`Begin ${long(1)} end`, `Begin ${long(2)} end`];
		const start = performance.now();
		const pieces = wordDifference(before, after);
		expect(performance.now() - start).toBeLessThan(2000);
		expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
	});
});
