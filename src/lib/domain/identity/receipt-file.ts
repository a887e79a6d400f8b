import { receiptInGroups } from './receipt.ts';

/**
 * What a respondent saves: plain text, lines ended as Windows' Notepad needs.
 * It holds no date: the file's own is enough to betray when its owner answered.
 */
export function receiptFile(about: {
	title: string;
	code: string;
	/** Where the code is typed in, whole. */
	returnAddress: string;
	/** "14 January 2027, 5pm" */
	closes: string;
}): string {
	return [
		`Receipt code for: ${about.title}`,
		'',
		receiptInGroups(about.code),
		'',
		'Keep it private: whoever has it can read, change and withdraw this response.',
		`To come back, go to ${about.returnAddress} and type it in.`,
		`You can change or withdraw the response until ${about.closes}, and look in after`,
		'that: to answer a question of the secretariat, and to see where your words went.',
		'We keep no copy of this code and cannot give it to you again.',
		''
	].join('\r\n');
}
