import { beforeEach, describe, expect, it } from 'vitest';
import { VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { named } from '../../../../tests/support/coding-world.ts';
import { aCommentedDraft, SIX_WEEKS } from '../../../../tests/support/comments-world.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../tests/support/consultation-builder.ts';
import { codePassage } from './code-passage.ts';
import { findNextUnread } from './find-next-unread.ts';
import { freezeCoding } from './freeze-coding.ts';
import { markRead } from './mark-read.ts';
import { readAnswers } from './read-answers.ts';
import { readCommentMargin } from './read-comment-margin.ts';
import { readCommentedClauses } from './read-commented-clauses.ts';
import { readCodingTotals } from './read-coding-state.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readThemes } from './read-codebook.ts';

const db = useDatabase();
let ctx: TestContext;
let built: BuiltConsultation;
const clauses = VETTING_CLAUSES;
const clause = (id: string) => ({
	...{ consultationId: built.id, question: { id }, page: 1 },
	...{ isRead: null, themeId: null, attribution: null }
});

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	built = await aCommentedDraft(ctx);
});

/** Gives words of the suggestion on clause 2.1 a theme. */
function codeSuggestion(words: string) {
	const text = `Eight weeks lose us the worker.\n\n${SIX_WEEKS}`;
	const start = text.indexOf(words);
	return codePassage(ctx, mair, {
		...{ consultationId: built.id, responseId: 'response-llwybrau', questionId: 'c-weeks' },
		...{ start, end: start + words.length, quoted: words },
		wanted: [named('Reasons', 'suggests-change')],
		seenThemeIds: []
	});
}

describe('the margin', () => {
	it('counts organisations by kind at each clause and section, and none that wait for a batch', async () => {
		const margin = await readCommentMargin(ctx, mair, { consultationId: built.id, clauses });
		expect(margin.clauses.get('c-weeks')).toMatchObject({
			responses: 3,
			kinds: { suggest: 1, support: 1, unclear: 1, gap: 0 },
			toRead: 2
		});
		expect(margin.clauses.get('c-staff')?.kinds.gap).toBe(0);
		expect(margin.sections.get('c-time')?.responses).toBe(3);
		expect(margin.clauses.get('whole')?.responses).toBe(1);
	});

	it('counts nothing of another consultation, though “whole” is its id everywhere', async () => {
		const other = { consultationId: built.id, clauses };
		const { id } = await aConsultation(ctx, { slug: 'another' });
		expect((await readCommentMargin(ctx, mair, { consultationId: id, clauses })).comments).toBe(0);
		expect((await readCommentMargin(ctx, mair, other)).comments).toBe(6);
	});

	it('is not for the chair, who reads no answers', async () => {
		const input = { consultationId: built.id, clauses };
		await expect(readCommentMargin(ctx, chair, input)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await expect(readCommentedClauses(ctx, chair, input)).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});
});

describe('reading the comments of a clause', () => {
	it('gives those with words, with their kind and what they suggest', async () => {
		const { answers, answerCount } = await readAnswers(ctx, mair, clause('c-weeks'));
		expect(answerCount).toBe(2);
		expect(
			answers.map(({ organisationName, comment }) => [organisationName, comment?.comment])
		).toEqual([
			['Llwybrau Newydd Cymru', 'suggest'],
			[null, 'unclear']
		]);
		expect(answers[0]?.text).toBe(`Eight weeks lose us the worker.\n\n${SIX_WEEKS}`);
		const unclear = await readAnswers(ctx, mair, { ...clause('c-weeks'), kind: 'unclear' });
		expect([unclear.matchCount, unclear.answerCount]).toEqual([1, 2]);
	});

	it('counts what is read, and finds the unread', async () => {
		const read = (responseId: string) =>
			markRead(ctx, mair, {
				...{ consultationId: built.id, responseId },
				...{ questionIds: ['c-weeks'], isRead: true }
			});
		await read('response-llwybrau');
		const input = { consultationId: built.id, question: { id: 'c-weeks' }, afterResponseId: null };
		expect(await findNextUnread(ctx, mair, input)).toMatchObject({
			responseId: 'response-nobody-one'
		});
		await read('response-nobody-one');
		expect(await findNextUnread(ctx, mair, input)).toBeNull();
		const commented = await readCommentedClauses(ctx, mair, { consultationId: built.id, clauses });
		expect(commented.map(({ clauseId, toRead, read }) => [clauseId, toRead, read])).toEqual([
			['whole', 1, 0],
			['c-staff', 1, 0],
			['c-time', 1, 0],
			['c-weeks', 2, 2]
		]);
		const totals = await readCodingTotals(ctx, mair, built.id, built.content);
		expect([totals.answers, totals.read]).toEqual([5, 2]);
	});
});

describe('coding a comment', () => {
	it('takes passages of the suggested words, and the frozen coding holds them', async () => {
		expect((await codeSuggestion('gives its reasons in writing')).ok).toBe(true);
		const [theme] = await readThemes(ctx, mair, built.id);
		const { answers } = await readAnswers(ctx, mair, {
			...clause('c-weeks'),
			themeId: theme?.id ?? ''
		});
		expect(answers.map(({ responseId }) => responseId)).toEqual(['response-llwybrau']);
		ctx.clock.advance({ days: 30 });
		const id = await freezeCoding(ctx, mair, { consultationId: built.id });
		const { content } = await readSnapshot(ctx, mair, id);
		expect(content.codings).toMatchObject([{ questionId: 'c-weeks', stance: 'suggests-change' }]);
	});
});
