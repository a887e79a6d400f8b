import { expect, it } from 'vitest';
import { clauseHeading } from './clause-heading.ts';

const long =
	'The establishment decides within eight weeks of a complete application, and says why.';

it('says a short clause once, and a long one below its number', () => {
	const paragraph = { kind: 'paragraph' as const, number: '2.1' };
	expect(clauseHeading({ ...paragraph, text: 'Who decides.' })).toEqual({
		heading: '2.1 Who decides.',
		text: ''
	});
	expect(clauseHeading({ ...paragraph, text: long })).toEqual({
		heading: 'Clause 2.1',
		text: long
	});
	expect(clauseHeading({ ...paragraph, number: '', text: long }).heading).toMatch(/…$/);
});
