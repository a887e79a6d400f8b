import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { mair } from '../../../../tests/support/cast.ts';
import { named } from '../../../../tests/support/coding-world.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { respond, send } from '../../../../tests/support/response-steps.ts';
import { showOneOf } from '../../../../tests/support/shown-anonymous.ts';
import { addCast } from '../../../../tests/support/cast.ts';
import { FOLLOW_UPS } from '../../domain/responses/follow-up.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { answer, passage, response } from '../db/schema.ts';
import { answerFollowUp } from '../responses/follow-ups/answer-follow-up.ts';
import { askFollowUp } from '../responses/follow-ups/ask-follow-up.ts';
import { readOwnResponse } from '../responses/answering/own-response.ts';
import { readOwnFollowUps } from '../responses/follow-ups/read-follow-ups.ts';
import { hasUnsentChanges } from '../responses/answering/submit-response.ts';
import { takeInFollowUps } from '../responses/follow-ups/take-in-follow-ups.ts';
import { withdrawResponse } from '../responses/answering/withdraw-response.ts';
import { codePassage } from './code-passage.ts';
import { findNextUnread } from './find-next-unread.ts';
import { hasFollowUpAnswers } from './has-follow-up-answers.ts';
import { readAnswers } from './read-answers.ts';
import { readCodingTotals } from './read-coding-state.ts';
import { readThemePassages } from './read-theme-passages.ts';
import { readThemes } from './read-codebook.ts';

const db = useDatabase();
let ctx: TestContext;
let built: Awaited<ReturnType<typeof aConsultation>>;
let key: Awaited<ReturnType<typeof respond>>;
const QUESTION = 'Which papers are asked for twice?';
const WORDS = 'Prawf o gyfeiriad 🙂: the proof of address.';

beforeEach(async () => {
	// A Monday morning; the answers are due on the next.
	ctx = testContext(db(), { now: '2026-11-02T09:00:00Z' });
	await addCast(db());
	built = await aConsultation(ctx, { slug: 'vetting' });
	const keys = [];
	for (let n = 0; n < 10; n++) keys.push(await respond(ctx, 'vetting', 'anonymous'));
	key = await showOneOf(ctx, keys);
	const { id: responseId } = await readOwnResponse(ctx, key);
	await askFollowUp(ctx, mair, {
		...{ consultationId: built.id, responseId, question: QUESTION, weeks: 1, isConfirmed: true }
	});
	const [asked] = await readOwnFollowUps(ctx, responseId);
	await answerFollowUp(ctx, VISITOR, { ...key, followUpId: asked?.id ?? '', answer: WORDS });
});

const read = () =>
	readAnswers(ctx, mair, {
		...{ consultationId: built.id, question: { id: FOLLOW_UPS }, page: 1 },
		...{ isRead: null, themeId: null, attribution: null }
	});
const theDayComes = async () => {
	ctx.clock.advance({ days: 7 });
	await takeInFollowUps(ctx);
};
const code = async () => {
	const [own] = (await read()).answers;
	return codePassage(ctx, mair, {
		...{ consultationId: built.id, responseId: own?.responseId ?? '' },
		...{ questionId: own?.questionId ?? '', start: 0, end: 5, quoted: 'Prawf' },
		...{ wanted: [named('Papers', 'opposes')], seenThemeIds: [] }
	});
};

describe('an answer to a follow-up question', () => {
	it('cannot be read with the answers before its day, so that no moment tells who wrote it', async () => {
		await takeInFollowUps(ctx);
		expect(await hasFollowUpAnswers(ctx, mair, built.id)).toBe(false);
		expect((await read()).answers).toEqual([]);
	});

	it('is among the answers from its day on, once, with the question that it answers', async () => {
		await theDayComes();
		await takeInFollowUps(ctx);
		expect(await hasFollowUpAnswers(ctx, mair, built.id)).toBe(true);
		const { answers, answerCount } = await read();
		expect(answerCount).toBe(1);
		expect(answers).toMatchObject([
			{ text: WORDS, asked: QUESTION, isRead: false, organisationName: null }
		]);
		const question = { id: FOLLOW_UPS };
		const input = { consultationId: built.id, question, afterResponseId: null };
		expect(await findNextUnread(ctx, mair, input)).toMatchObject({
			questionId: answers[0]?.questionId
		});
		expect((await readCodingTotals(ctx, mair, built.id, built.content)).answers).toBe(
			answerCount + (await wordsOf())
		);
	});

	it('is coded with the codebook of the answers', async () => {
		await theDayComes();
		expect((await code()).ok).toBe(true);
		const [theme] = await readThemes(ctx, mair, built.id);
		const input = { consultationId: built.id, themeId: theme?.id ?? '', stance: null, page: 1 };
		const { passages } = await readThemePassages(ctx, mair, input);
		expect(passages).toMatchObject([{ asked: QUESTION, text: WORDS, stance: 'opposes' }]);
	});

	it('is left alone when the response is sent again', async () => {
		await theDayComes();
		expect(hasUnsentChanges(await readOwnResponse(ctx, key))).toBe(false);
		await send(ctx, key);
		expect((await read()).answers).toHaveLength(1);
	});

	it('is deleted with its passages when the response is withdrawn', async () => {
		await theDayComes();
		await code();
		await withdrawResponse(ctx, VISITOR, key);
		expect(await db().read.$count(passage)).toBe(0);
		expect((await db().read.select().from(answer)).map(({ value }) => value)).not.toContainEqual(
			expect.objectContaining({ kind: 'follow-up' })
		);
	});
});

/** Answers with words that were sent with the responses. */
const wordsOf = async () => {
	const ofShown = await db()
		.read.select({ hasWords: answer.hasWords, value: answer.value })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(eq(response.isShown, true));
	return ofShown.filter(({ hasWords, value }) => hasWords && value.kind !== 'follow-up').length;
};
