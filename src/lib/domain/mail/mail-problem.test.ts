import { describe, expect, it } from 'vitest';
import { cleanWords, judgeError } from './mail-problem.ts';

describe('what a mail server said', () => {
	it.each([
		[{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'address-refused', true],
		[{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'try-later', false],
		[{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'sender-refused', false],
		[{ code: 'EENVELOPE', command: 'API' }, 'address-refused', true],
		[{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'letter-refused', true],
		[{ code: 'EMESSAGE', responseCode: 421, command: 'DATA' }, 'try-later', false],
		[{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'sign-in-refused', false],
		[{ code: 'ETLS', command: 'STARTTLS' }, 'not-secure', false],
		[{ code: 'ECONNECTION', command: 'CONN' }, 'not-reached', false],
		[{ code: 'ETIMEDOUT' }, 'not-reached', false],
		[{}, 'not-reached', false]
	])('%j means %s', (error, problem, isFinal) => {
		expect(judgeError(error, false)).toEqual({ problem, isFinal });
	});

	it('is a doubt only when it said nothing after the last line', () => {
		expect(judgeError({ code: 'ECONNECTION' }, true)).toEqual({
			problem: 'no-answer',
			isFinal: false
		});
		const refused = { code: 'EMESSAGE', responseCode: 554, command: 'DATA' };
		expect(judgeError(refused, true).problem).toBe('letter-refused');
	});
});

describe('a mail server’s last words', () => {
	it('are kept on one short line, without addresses, secrets or marks that turn the text', () => {
		const said =
			'550 5.1.1 <siân@tŷ.example>: see\r\nhttps://x.example/invitation/q1w2e3r4t5y6u7i8o9p0a1s2d3f4 \u202egnorw\u0000';
		expect(cleanWords(said)).toBe(
			'550 5.1.1 <(address)>: see https://x.example/invitation/(…) gnorw'
		);
		expect(cleanWords('🙂'.repeat(400)).length).toBeLessThanOrEqual(300);
		expect(cleanWords('🙂'.repeat(400)).isWellFormed()).toBe(true);
	});
});
