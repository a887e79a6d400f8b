import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../../tests/support/all-question-types.ts';
import {
	addCommentButton,
	commentButton,
	pressedPlace,
	readCommentChange
} from './comment-change.ts';
import { commentFieldName, commenterFieldName, readTypedComments } from './comment-fields.ts';
import { COMMENT_TEXT_LIMIT, COMMENTER_LIMIT } from './draft-comment.ts';
import { isLinkSecret, parseLinkName } from './drafting-link.ts';

const [section] = SECTIONS;
if (section === undefined) throw new Error('no section');

describe('comments typed on a page', () => {
	it('are cleaned as answers are, and a name without words is no comment', () => {
		const { typed, errors } = readTypedComments(section, {
			[commentFieldName('q-why')]: '\u0000 “Pam?” 🙂\r\nقال \t',
			[commenterFieldName('q-why')]: ' Siân\n Llŷr ',
			[commentFieldName('q-agree')]: ' \r\n ',
			[commenterFieldName('q-agree')]: 'Nobody'
		});
		expect(typed).toMatchObject([
			{ questionId: 'q-why', text: '“Pam?” 🙂\nقال', commenter: 'Siân Llŷr' }
		]);
		expect(errors).toEqual({});
	});

	it('are refused one by one where they are too long, beside their field', () => {
		const { typed, errors } = readTypedComments(section, {
			[commentFieldName('q-agree')]: 'x'.repeat(COMMENT_TEXT_LIMIT + 1),
			[commentFieldName('q-why')]: 'Fits',
			[commenterFieldName('q-why')]: 'x'.repeat(COMMENTER_LIMIT + 1),
			[commentFieldName(section.id)]: 'x'.repeat(COMMENT_TEXT_LIMIT)
		});
		expect(Object.keys(errors)).toEqual(['comment-q-agree', 'commenter-q-why']);
		expect(typed.map(({ field }) => field)).toEqual([commentFieldName(section.id)]);
	});
});

describe('a button for comments', () => {
	it('says what to do with which comment, and where it stood', () => {
		const change = { what: 'resolve', commentId: 'a-b_c', placeId: 'q-why' } as const;
		expect(readCommentChange(commentButton(change))).toEqual(change);
		expect(pressedPlace(commentButton(change))).toBe('q-why');
		expect(pressedPlace(addCommentButton('s-1'))).toBe('s-1');
		expect(readCommentChange(addCommentButton('s-1'))).toBeNull();
	});

	it.each([
		'continue',
		'later',
		'',
		'drop.x.y',
		'delete..q',
		'a.b.c d',
		undefined,
		['resolve.a.b']
	])('is not %j', (pressed) => {
		expect(readCommentChange(pressed)).toBeNull();
		if (pressed !== 'drop.x.y' && pressed !== 'delete..q') expect(pressedPlace(pressed)).toBeNull();
	});
});

describe('a drafting link', () => {
	it('is named in one line', () => {
		expect(parseLinkName(' yr\tymddiriedolwyr \n')).toEqual({
			ok: true,
			value: 'yr ymddiriedolwyr'
		});
	});

	it('has a secret of 192 bits or none', () => {
		expect(isLinkSecret('A_-0'.repeat(8))).toBe(true);
		for (const wrong of ['', 'x', 'A'.repeat(33), `${'A'.repeat(31)}é`, undefined, ['A']])
			expect(isLinkSecret(wrong)).toBe(false);
	});
});
