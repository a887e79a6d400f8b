import { fold } from '../shared/fold.ts';

export const PASSWORD_MINIMUM = 12;
/** Argon2 takes any length; a limit keeps one request from costing more than another. */
export const PASSWORD_MAXIMUM = 200;

/** The form in which a password is hashed: the same word typed on two keyboards is one password. */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

const LEET: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};
const withoutLeet = (text: string): string => text.replace(/[013457@$!]/g, (c) => LEET[c] ?? c);

/** True for "abcabcabcabc" and "1234567890 12": a short unit, over and over, a tail allowed. */
function isRepeated(text: string): boolean {
	for (let size = 1; size <= text.length / 2 && size <= 6; size++)
		if (Array.from(text).every((character, at) => character === text[at % size])) return true;
	return false;
}

const SEQUENCES = [
	'01234567890123456789',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiopasdfghjklzxcvbnm'
];
const isSequence = (text: string): boolean =>
	SEQUENCES.some((run) => run.includes(text) || Array.from(run).reverse().join('').includes(text));

/** True when the word is common, alone, said twice, or dressed up with a few digits or signs. */
function isCommonInDisguise(folded: string, isCommon: (word: string) => boolean): boolean {
	const joined = folded.replace(/\s/g, '');
	const half = joined.slice(0, joined.length / 2);
	const doubled = half === joined.slice(joined.length / 2) && isCommon(half);
	if (doubled || isCommon(joined) || isRepeated(joined) || isSequence(joined)) return true;
	// Up to five signs around a common word are what everybody adds when told to.
	const core = joined.replace(/^[^a-z]{0,5}/, '').replace(/[^a-z]{0,5}$/, '');
	const bare = withoutLeet(joined.replace(/[^a-z]{0,5}$/, ''));
	return [core, withoutLeet(core), bare].some((word) => word.length >= 4 && isCommon(word));
}

/** True when next to nothing is left once what everybody knows about the person is taken out. */
function isAboutThem(folded: string, known: readonly string[]): boolean {
	const parts = known
		.flatMap((text) => [fold(text), ...fold(text).split(/[\s@._-]+/)])
		.filter((part) => part.length >= 4)
		.sort((a, b) => b.length - a.length);
	let left = folded;
	for (const part of parts) left = left.replaceAll(part, ' ');
	return left !== folded && left.replace(/\s/g, '').length < 8;
}

/**
 * What is wrong with a new password, as a sentence; null when nothing is.
 * Length and a list of common passwords, no recipe of signs: NIST SP 800-63B, 5.1.1.2.
 *
 * @param typed as it was typed
 * @param known what others know: the person's name and e-mail address, the product, the secretariat
 * @param isCommon whether a folded word is in the list of common passwords
 */
export function passwordProblem(
	typed: string,
	known: readonly string[],
	isCommon: (word: string) => boolean
): string | null {
	const password = normalPassword(typed);
	const length = Array.from(password).length;
	if (length === 0) return 'Enter a password';
	if (length < PASSWORD_MINIMUM)
		return `Use at least ${PASSWORD_MINIMUM} characters. Three or four words that do not belong together work well`;
	if (length > PASSWORD_MAXIMUM) return `Use at most ${PASSWORD_MAXIMUM} characters`;
	const folded = fold(password);
	if (isCommonInDisguise(folded, isCommon))
		return 'Choose another password: this one, or one very like it, is on the lists that attackers try first';
	if (isAboutThem(folded, known))
		return 'Choose another password: this one is made of your name, your e-mail address or the name of this site';
	return null;
}
