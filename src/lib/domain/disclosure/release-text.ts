import { err, ok, type Result } from '../shared/result.ts';
import { findNames } from '../shared/find-names.ts';
import { seal, type Releasable } from './releasable.ts';

/**
 * Words that the secretariat wrote for publication. They may say anything but the name of an
 * organisation whose name must not appear.
 * @param protectedNames names and aliases of organisations that answered without being named
 * @returns the words, or where in them a protected name stands (UTF-16 offsets)
 */
export function releaseText(
	text: string,
	protectedNames: readonly string[]
): Result<Releasable<string>, { start: number; end: number }[]> {
	const found = findNames(text, protectedNames);
	return found.length === 0 ? ok(seal(text)) : err(found);
}

/** Facts that say nothing of any respondent: a title, a date, the text of a question. */
export const releaseFact = <T extends string | number | boolean | null>(fact: T): Releasable<T> =>
	seal(fact);
