import { expect, it } from 'vitest';
import { redraftBlockerWords } from './redraft-blocker.ts';

it('names the clause in which an organisation is named, and leads to what is said of it', () => {
	const { words, path } = redraftBlockerWords({
		...{ kind: 'names-organisation', name: 'Tŷ Cymorth & Co' },
		...{ subjectKind: 'clause', subjectId: 'c-weeks', subject: '2.1 Decide within eight weeks' }
	});
	expect(words).toContain(
		'“Tŷ Cymorth & Co” out of what you say of “2.1 Decide within eight weeks”'
	);
	expect(path).toBe('next-version/outcomes/one?kind=clause&id=c-weeks');
});

it('leads to the pairs, to the report, and says where counts give something away', () => {
	expect(redraftBlockerWords({ kind: 'unsure', count: 1 })).toEqual({
		words: 'Decide about one pair of clauses that may belong together.',
		path: 'next-version/place'
	});
	expect(redraftBlockerWords({ kind: 'not-reported' }).path).toBe('report');
	const audit = { kind: 'audit', where: '2.1 Decide', reason: 'Release 1 counts 2 more.' } as const;
	expect(redraftBlockerWords(audit).words).toMatch(/“2\.1 Decide”: Release 1 counts 2 more/);
});
