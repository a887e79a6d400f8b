import { expect, it } from 'vitest';
import { sliceOf } from './slice-of.ts';

it('has one empty page for nothing', () => {
	expect(sliceOf([], 3)).toEqual({ page: 1, pages: 1, items: [] });
});

it('shows the last page to whoever asks for more', () => {
	expect(sliceOf([1, 2, 3, 4, 5], 9, 2)).toEqual({ page: 3, pages: 3, items: [5] });
});
