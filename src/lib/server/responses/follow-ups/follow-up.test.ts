import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { chair, mair, official } from '../../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { answerPage, begin, respond, send } from '../../../../../tests/support/response-steps.ts';
import { showOneOf } from '../../../../../tests/support/shown-anonymous.ts';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { auditEntry, followUp, response } from '../../db/schema.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { askFollowUp, type AskFollowUp } from './ask-follow-up.ts';
import { readOwnResponse } from '../answering/own-response.ts';
import { readFollowUps, readOwnFollowUps } from './read-follow-ups.ts';
import { recordResponse } from '../desk/record-response.ts';
import { saveAbout } from '../answering/save-about.ts';
import { withdrawResponse } from '../answering/withdraw-response.ts';

const db = useDatabase();
let ctx: TestContext;
let consultationId: string;
const QUESTION = 'You say that the deadline was too short. What would have been long enough?';

beforeEach(async () => {
	// A Monday morning.
	ctx = testContext(db(), { now: '2026-11-02T09:00:00Z' });
	({ id: consultationId } = await aConsultation(ctx, { slug: 'vetting' }));
});

type Key = Awaited<ReturnType<typeof respond>>;
const respondWithName = async (attribution: 'named' | 'unattributed') => {
	const key = await begin(ctx, 'vetting', attribution);
	const statedName = 'Llais y Merched';
	await saveAbout(ctx, VISITOR, { ...key, about: NOTHING_SAID, statedName });
	await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree' });
	await send(ctx, key);
	return key;
};
const idOf = async (key: Key) => (await readOwnResponse(ctx, key)).id;
const ask = (responseId: string, more: Partial<AskFollowUp> = {}) =>
	askFollowUp(ctx, mair, {
		...{ consultationId, responseId, question: QUESTION, weeks: 1, isConfirmed: false },
		...more
	});
const asked = async (responseId: string) => {
	const result = await ask(responseId);
	expect(result.ok).toBe(true);
};
const own = async (key: Key) => readOwnFollowUps(ctx, await idOf(key));
const desk = async (key: Key) =>
	readFollowUps(ctx, mair, { consultationId, responseId: await idOf(key) });
const answer = async (key: Key, text: string) => {
	const [first] = await own(key);
	return answerFollowUp(ctx, VISITOR, { ...key, followUpId: first?.id ?? '', answer: text });
};
/** Enough anonymous ones for a batch; one that is in it. */
const shownAnonymous = async () => {
	const keys = [];
	for (let n = 0; n < 10; n++) keys.push(await respond(ctx, 'vetting', 'anonymous'));
	return await showOneOf(ctx, keys);
};

describe('a follow-up question', () => {
	it('is found by its respondent, answered, changed, and read by the secretariat', async () => {
		const key = await respondWithName('unattributed');
		await asked(await idOf(key));
		expect(await own(key)).toMatchObject([
			{ question: QUESTION, answersOn: '2026-11-09', answer: null, canAnswer: true }
		]);
		expect(await desk(key)).toMatchObject([{ answer: { kind: 'waiting' } }]);
		await answer(key, ' Chwe wythnos 🙂.\r\n\r\nSix weeks. ');
		await answer(key, 'Wyth wythnos.');
		expect(await desk(key)).toMatchObject([{ answer: { kind: 'given', text: 'Wyth wythnos.' } }]);
		await answer(key, '  ');
		expect(await desk(key)).toMatchObject([{ answer: { kind: 'waiting' } }]);
	});

	it('is asked three times at the most, in a few words, of somebody who can see it', async () => {
		const responseId = await idOf(await respondWithName('named'));
		expect(await ask(responseId, { question: ' \n ' })).toMatchObject({
			error: { errors: { question: 'Enter your question' } }
		});
		expect(await ask(responseId, { question: 'x'.repeat(501), weeks: 9 })).toMatchObject({
			error: { kind: 'errors', errors: { question: /500/, weeks: /Choose/ } }
		});
		for (let n = 0; n < 3; n++) await asked(responseId);
		expect(await ask(responseId)).toMatchObject({ ok: false });
		const byPhone = await recordResponse(ctx, mair, {
			...{ consultationId, channel: 'phone', attribution: 'named', organisationId: null },
			...{ statedName: 'Llais', mayBeQuoted: false, values: { 'q-q-why': 'Said.' } }
		});
		await expect(ask(byPhone.ok ? byPhone.value.id : '')).rejects.toThrow('not-found');
	});

	it('is refused to the chair, to officials and to visitors', async () => {
		const responseId = await idOf(await respondWithName('named'));
		for (const actor of [chair, official, VISITOR])
			await expect(
				askFollowUp(ctx, actor, {
					...{ consultationId, responseId, question: QUESTION, weeks: 1, isConfirmed: true }
				})
			).rejects.toThrow(/not-allowed|not-signed-in/);
	});

	it('goes with the response when that is withdrawn', async () => {
		const key = await respondWithName('named');
		await asked(await idOf(key));
		await withdrawResponse(ctx, VISITOR, key);
		expect(await ctx.db.read.select().from(followUp)).toEqual([]);
	});
});

describe('a follow-up question to somebody anonymous', () => {
	it('is refused while the response waits for its batch, as if there were none', async () => {
		const key = await respond(ctx, 'vetting', 'anonymous');
		await expect(ask(await idOf(key))).rejects.toThrow('not-found');
		const draft = await begin(ctx, 'vetting', 'anonymous');
		await expect(ask(await idOf(draft))).rejects.toThrow('not-found');
	});

	it('does not show whether it was answered before its day, and nothing moves on the desk', async () => {
		const key = await shownAnonymous();
		await asked(await idOf(key));
		const before = await desk(key);
		expect(before).toMatchObject([{ answer: { kind: 'waiting' } }]);
		await answer(key, 'Six weeks.');
		expect(await desk(key)).toEqual(before);
		ctx.clock.set('2026-11-08T23:59:00Z');
		await answer(key, 'Eight weeks.');
		expect(await desk(key)).toEqual(before);
		ctx.clock.set('2026-11-09T00:00:00Z');
		expect(await desk(key)).toMatchObject([{ answer: { kind: 'given', text: 'Eight weeks.' } }]);
		await expect(answer(key, 'Ten weeks.')).rejects.toThrow('closed');
	});

	it('shows the answers of all that were asked in a week on one day', async () => {
		const key = await shownAnonymous();
		const responseId = await idOf(key);
		ctx.clock.set('2026-11-03T17:00:00Z');
		await asked(responseId);
		ctx.clock.set('2026-11-09T08:00:00Z');
		await asked(responseId);
		expect((await own(key)).map(({ answersOn }) => answersOn)).toEqual([
			'2026-11-16',
			'2026-11-16'
		]);
	});

	it('that fishes is asked only by somebody who has read the warning', async () => {
		const responseId = await idOf(await shownAnonymous());
		const question = 'Which organisation are you, and can you ring me?';
		expect(await ask(responseId, { question })).toMatchObject({
			ok: false,
			error: { kind: 'warnings', warnings: ['It asks who they are.', /get in touch/] }
		});
		expect(await ctx.db.read.select().from(followUp)).toEqual([]);
		expect(await ask(responseId, { question, isConfirmed: true })).toMatchObject({ ok: true });
	});

	it('leaves no id of the response and no word of it in the record of changes', async () => {
		const responseId = await idOf(await shownAnonymous());
		await asked(responseId);
		const entries = await ctx.db.read.select().from(auditEntry);
		expect(entries.map(({ action }) => action)).toContain('follow-up:asked');
		expect(JSON.stringify(entries)).not.toContain(responseId);
		expect(JSON.stringify(entries)).not.toContain('deadline');
	});

	it('cannot be answered, or read, with another receipt', async () => {
		const key = await shownAnonymous();
		await asked(await idOf(key));
		const [question] = await own(key);
		const other = await respond(ctx, 'vetting', 'anonymous');
		expect(await own(other)).toEqual([]);
		await expect(
			answerFollowUp(ctx, VISITOR, { ...other, followUpId: question?.id ?? '', answer: 'Me.' })
		).rejects.toThrow('not-found');
	});

	it('is not shown where the rule holds the response back', async () => {
		const key = await shownAnonymous();
		const responseId = await idOf(key);
		await asked(responseId);
		await ctx.db.write(async (tx) => {
			await tx.update(response).set({ isShown: false }).where(eq(response.id, responseId));
		});
		expect(await desk(key)).toEqual([]);
	});
});
