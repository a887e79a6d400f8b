import type { Question } from '../consultations/question.ts';
import { cleanLine } from '../shared/clean-text.ts';
import { err, ok } from '../shared/result.ts';
import type { ParsedAnswer } from './parse-answer.ts';

/**
 * A number as people write it: "1,250", "£300", "40 %", "12.5". Not "a dozen", not "1e5".
 * The unit, if typed after it, is left out.
 */
export function parseNumber(
	question: Extract<Question, { type: 'number' }>,
	typed: string
): ParsedAnswer {
	let text = cleanLine(typed);
	if (text === '') return ok(null);
	const unit = question.unit.trim().toLowerCase();
	if (unit !== '' && text.toLowerCase().endsWith(unit)) text = text.slice(0, -unit.length);
	text = text.replace(/^£/, '').replace(/%$/, '').replace(/−/g, '-').trim();
	// Commas only as thousands: "1,5" may be one and a half, and guessing would change an answer.
	const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
	if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain))
		return err('Enter a number in figures, such as 12 or 1,250');
	const number = Number(plain);
	const { least, greatest } = question;
	if (least !== null && number < least) return err(`Enter ${String(least)} or more`);
	if (greatest !== null && number > greatest) return err(`Enter ${String(greatest)} or less`);
	return ok({ kind: 'number', number: number === 0 ? 0 : number });
}
