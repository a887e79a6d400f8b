import { describe, expect, it } from 'vitest';
import { commentFields, parseComment } from './parse-comment.ts';

const CLAUSE = 'Providers must hold Cyber Essentials before the contract starts.';
const left = { kind: '', text: '', suggested: CLAUSE };

describe('reading a comment on a clause', () => {
	it('takes a form that was left as it was for no comment', () => {
		expect(parseComment(left, CLAUSE)).toEqual({ ok: true, value: null });
		expect(parseComment({ kind: '', text: ' \r\n ', suggested: '' }, CLAUSE)).toEqual({
			ok: true,
			value: null
		});
	});

	it('takes a kind without words: support needs none', () => {
		expect(parseComment({ ...left, kind: 'support' }, CLAUSE)).toEqual({
			ok: true,
			value: { kind: 'comment', comment: 'support', text: '', suggested: null }
		});
	});

	it('keeps what was typed, pasted Word and all, and reads back what it keeps', () => {
		const fields = {
			kind: 'suggest',
			text: 'Elusennau bach can’t afford this \u{1F937}\r\n• £300 + VAT',
			suggested: 'Providers should hold Cyber Essentials within a year of the contract’s start.'
		};
		const parsed = parseComment(fields, CLAUSE);
		expect(parsed).toMatchObject({ ok: true, value: { text: fields.text.replace('\r', '') } });
		if (!parsed.ok || parsed.value === null) throw new Error('it is a comment');
		const again = parseComment(commentFields(parsed.value, CLAUSE), CLAUSE);
		expect(again).toEqual(parsed);
	});

	it('does not take other white space for other words', () => {
		const suggested = `  ${CLAUSE.replace(' ', '\r\n')}  `;
		expect(parseComment({ kind: '', text: '', suggested }, CLAUSE)).toEqual({
			ok: true,
			value: null
		});
	});

	it('asks for a kind where there are words, and for words where words are suggested', () => {
		expect(parseComment({ ...left, text: 'Who pays?' }, CLAUSE)).toMatchObject({
			error: { kind: expect.stringContaining('Choose') as string }
		});
		expect(parseComment({ ...left, kind: 'suggest' }, CLAUSE)).toMatchObject({
			error: { suggested: expect.stringContaining('Change the words') as string }
		});
		expect(parseComment({ ...left, kind: 'applaud', text: 'Da iawn' }, CLAUSE).ok).toBe(false);
	});

	it('says how long is too long, in both boxes', () => {
		const long = 'a'.repeat(20_001);
		const parsed = parseComment({ kind: 'gap', text: long, suggested: long }, CLAUSE);
		expect(parsed).toMatchObject({
			error: {
				text: expect.stringContaining('20,001') as string,
				suggested: expect.stringContaining('20,000') as string
			}
		});
	});
});
