import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '../../domain/shared/fold.ts';

let common: ReadonlySet<string> | undefined;

/** Whether a folded word is among the 49,000 passwords that leaked most often. */
export function isCommonPassword(folded: string): boolean {
	common ??= new Set(dictionary['passwords-common'].map(fold));
	return common.has(folded);
}
