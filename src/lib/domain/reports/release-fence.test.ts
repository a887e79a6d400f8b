import { describe, expect, expectTypeOf, it } from 'vitest';
import { combine, combineList, reveal, type Releasable } from '../disclosure/releasable.ts';
import { releaseFact } from '../disclosure/release-text.ts';
import type { ComposedRelease } from './compose-release.ts';
import type { ReleaseContent } from './release-content.ts';

type Action = ReleaseContent['actions'][number];

// These fail when types are checked, not when they run.
describe('a release', () => {
	it('is made of releasable parts and takes no plain value for one', () => {
		expectTypeOf<ReleaseContent>().not.toExtend<Releasable<ReleaseContent>>();
		expectTypeOf<ComposedRelease['content']>().toEqualTypeOf<Releasable<ReleaseContent>>();
		const owner = releaseFact('The secretariat');
		const dueOn = releaseFact('');
		// @ts-expect-error -- words that passed no check are not releasable
		expect(() => combine<Action>({ text: 'Call Tŷ Gobaith.', owner, dueOn })).toThrow(TypeError);
		// @ts-expect-error -- nor is something of the same shape
		expect(() => combineList([{ value: 4 } as object])).toThrow(TypeError);
	});

	it('does not show what is in it but to those who ask', () => {
		const owner = releaseFact('The secretariat');
		expect(JSON.stringify(owner)).toBe('{}');
		expect(reveal(owner)).toBe('The secretariat');
	});

	it('takes facts as they are, and no object as a fact', () => {
		// @ts-expect-error -- an object could hold anything
		releaseFact({ organisationId: 'x' });
		expectTypeOf(releaseFact('2027-01-14')).toExtend<Releasable<string>>();
	});
});
