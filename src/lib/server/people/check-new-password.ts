import { passwordProblem } from '../../domain/people/password-rules.ts';
import { isCommonPassword } from './common-passwords.ts';

/**
 * What is wrong with a new password, as a sentence; null when nothing is.
 * @param known what others know of the person: name, e-mail address, the secretariat's name
 */
export const newPasswordProblem = (typed: string, known: readonly string[]): string | null =>
	passwordProblem(typed, [...known, 'Soundings'], isCommonPassword);
