import { expect, it } from 'vitest';
import { roundTitle } from './round-title.ts';

it('counts the rounds in the title, and does not pile them up', () => {
	expect(roundTitle('Vetting', 2)).toBe('Vetting: second round');
	expect(roundTitle('Vetting: second round', 3)).toBe('Vetting: third round');
	expect(roundTitle('Vetting: fifth round', 6)).toBe('Vetting: version 6');
	expect(roundTitle('Vetting: version 6', 7)).toBe('Vetting: version 7');
});

it('invents no title where there is none', () => {
	expect(roundTitle('', 2)).toBe('');
});
