import {
	AGREEMENT_OPTIONS,
	optionsOf,
	OTHER_OPTION_ID,
	type Question
} from '../../src/lib/domain/consultations/question.ts';
import type { AnswerValue } from '../../src/lib/domain/responses/answer-value.ts';

const SENTENCES = [
	'Mae’r amserlen yn rhy dynn i elusen fach, and the portal closes at noon on a Friday.',
	'We plan around uncertainty, but not around silence: publish the pipeline and keep it current.',
	'A subcontract that moves all of the risk down to us is not a partnership.',
	'Three weeks is not enough to find a housing partner, agree a price and have trustees approve it.',
	'Where lived experience was paid for and listened to, the service specification was better.',
	'Our insurer would not cover the liability that the draft contract asked for 😕.',
	'Vetting took eleven weeks for one mentor; she had taken another job by then.',
	'Payment in arrears means that we lend the public purse money which we do not have.',
	'The dynamic framework asks the same forty questions of a two-person charity and of a prime.',
	'Grants of under £50,000 were the only route by which we could test a new service.'
];

/** A number that looks drawn by chance and is always the same: 32 bits, from two numbers. */
export function mixed(n: number, salt: number): number {
	let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
	x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
	x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
	return (x ^ (x >>> 15)) >>> 0;
}

/** A text of `count` sentences, another for each pair of numbers. */
const prose = (n: number, salt: number, count: number): string =>
	Array.from(
		{ length: count },
		(_, i) => SENTENCES[mixed(n, salt * 31 + i) % SENTENCES.length] ?? ''
	).join(' ');

const AREAS = ['Gwynedd', 'Teesside', 'the Marches', 'Thanet', 'Furness', 'the Fens'];

/**
 * What response number `n` answers to a question; null for a question left out, which one in
 * eight is. Long answers are of 3 to 14 sentences.
 */
export function manyAnswer(question: Question, n: number, salt: number): AnswerValue | null {
	const drawn = mixed(n, salt);
	if (drawn % 8 === 7 && question.type !== 'long-text') return null;
	const ids = optionsOf(question).map(({ id }) => id);
	const pick = (from: readonly string[]) => from[(drawn >>> 3) % from.length] ?? '';
	switch (question.type) {
		case 'long-text':
			return { kind: 'text', text: prose(n, salt, 3 + (drawn % 12)) };
		case 'short-text':
			return { kind: 'text', text: pick(AREAS) };
		case 'number':
			return { kind: 'number', number: drawn % 90 };
		case 'ranking':
			return { kind: 'ranking', optionIds: [...ids.slice(drawn % 4), ...ids.slice(0, drawn % 4)] };
		case 'several-choices': {
			const chosen = ids.filter((id, i) => id !== OTHER_OPTION_ID && (drawn >>> (3 + i)) % 2 === 1);
			return { kind: 'choices', optionIds: chosen, other: drawn % 40 === 0 ? 'By invitation' : '' };
		}
		case 'one-choice': {
			const optionId = pick(ids);
			return optionId === OTHER_OPTION_ID
				? { kind: 'choice', optionId: null, other: 'As long as the need lasts' }
				: { kind: 'choice', optionId, other: '' };
		}
		case 'agreement':
			return { kind: 'choice', optionId: pick(AGREEMENT_OPTIONS.map(({ id }) => id)), other: '' };
		case 'yes-no':
			return { kind: 'choice', optionId: pick(ids), other: '' };
	}
}
