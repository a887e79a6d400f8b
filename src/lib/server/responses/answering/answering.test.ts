import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import {
	answerPage,
	begin,
	inviteAll,
	loadPage,
	respond,
	send,
	type Invited
} from '../../../../../tests/support/response-steps.ts';
import {
	answer,
	auditEntry,
	ballotIssue,
	consultation,
	draftAnswer,
	response,
	responseAuthor
} from '../../db/schema.ts';
import { makeReceipt } from '../../identity/receipts/receipt.ts';
import { openResponse } from './open-response.ts';
import { readOwnResponse } from './own-response.ts';
import { saveAbout } from './save-about.ts';
import { saveAnswers } from './save-answers.ts';
import { withdrawResponse } from './withdraw-response.ts';

const db = useDatabase();
let ctx: TestContext;
let open: BuiltConsultation;
let closed: BuiltConsultation;
let first: Invited;
let second: Invited;

beforeEach(async () => {
	ctx = testContext(db());
	open = await aConsultation(ctx);
	closed = await aConsultation(ctx, { slug: 'vetting', content: { audience: 'invited' } });
	const invited = await inviteAll(ctx, closed.id, ['Tŷ Gobaith', 'Llamau’r Bont']);
	const [a, b] = invited;
	if (a === undefined || b === undefined) throw new Error('two were invited');
	[first, second] = [a, b];
});

describe('opening a response', () => {
	it('uses an invitation once, whatever the first use was', async () => {
		await begin(ctx, 'vetting', 'anonymous', first);
		await expect(begin(ctx, 'vetting', 'named', first)).rejects.toThrow('invitation-used');
		expect(await db().read.$count(response)).toBe(1);
	});

	it('makes one response of ten openings at once', async () => {
		const tries = await Promise.allSettled(
			Array.from({ length: 10 }, () => begin(ctx, 'vetting', 'anonymous', first))
		);
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(await db().read.$count(response)).toBe(1);
		expect(await db().read.$count(ballotIssue)).toBe(1);
	});

	it('ends a double click where the first click did', async () => {
		const click = {
			slug: 'vetting',
			attribution: 'anonymous' as const,
			receipt: makeReceipt(ctx.random),
			invitationSecret: first.secret
		};
		await Promise.all([openResponse(ctx, VISITOR, click), openResponse(ctx, VISITOR, click)]);
		expect(await db().read.$count(response)).toBe(1);
		await expect(readOwnResponse(ctx, click)).resolves.toMatchObject({ attribution: 'anonymous' });
	});

	it('writes no author for an anonymous response, and the database would refuse one', async () => {
		await begin(ctx, 'vetting', 'anonymous', first);
		expect(await db().read.$count(responseAuthor)).toBe(0);
		const [row] = await db().read.select().from(response);
		for (const attribution of ['named', 'anonymous'] as const)
			await expect(
				db().write(async (tx) => {
					await tx.insert(responseAuthor).values({
						responseId: row?.id ?? '',
						attribution: attribution as 'named',
						consultationId: closed.id,
						organisationId: first.organisationId,
						statedName: ''
					});
				})
			).rejects.toMatchObject({ name: 'ConstraintViolation' });
	});

	it('takes what the register knows for an invited organisation that gives its name', async () => {
		const own = await readOwnResponse(ctx, await begin(ctx, 'vetting', 'named', first));
		expect(own.author).toEqual({ organisationId: first.organisationId, statedName: 'Tŷ Gobaith' });
	});

	it('refuses an attribution that is not offered, and an open link to invited organisations', async () => {
		await aConsultation(ctx, { slug: 'only-names', content: { attributions: ['named'] } });
		await expect(begin(ctx, 'only-names', 'anonymous')).rejects.toThrow('not-allowed');
		await expect(begin(ctx, 'vetting', 'named')).rejects.toThrow('not-allowed');
	});

	it('refuses a forged invitation and one to another consultation alike', async () => {
		const forged = { ...first, secret: 'x'.repeat(32) };
		await expect(begin(ctx, 'vetting', 'named', forged)).rejects.toThrow('not-found');
		await aConsultation(ctx, { slug: 'another', content: { audience: 'invited' } });
		await expect(begin(ctx, 'another', 'named', first)).rejects.toThrow('not-found');
	});

	it('leaves no record and no line in the log', async () => {
		await respond(ctx, 'vetting', 'anonymous', first);
		await respond(ctx, 'vetting', 'named', second);
		expect(await db().read.$count(auditEntry)).toBe(0);
		expect(ctx.log.lines()).toEqual([]);
	});
});

describe('saving answers', () => {
	it('saves what is right on a page where something else is wrong', async () => {
		const key = await begin(ctx, open.slug, 'named');
		const outcome = await answerPage(ctx, key, 's-bidding', {
			'q-q-days': 'a dozen',
			'q-q-region': 'Ynys Môn'
		});
		expect([...outcome.errors.keys()]).toEqual(['q-days']);
		const { drafts } = await readOwnResponse(ctx, key);
		expect([...drafts.keys()]).toEqual(['q-region']);
	});

	it('tells which questions are asked now that were not on the page', async () => {
		const key = await begin(ctx, open.slug, 'named');
		const page = await loadPage(ctx, key, 's-bidding');
		const { 'was-q-which-routes': _hidden, ...shown } = page;
		const values = { ...shown, 'q-q-has-bid': 'yes' };
		const outcome = await saveAnswers(ctx, VISITOR, { ...key, sectionId: 's-bidding', values });
		expect(outcome.added).toEqual(['q-which-routes']);
	});

	it('ignores a forged question, and refuses a section that is not there', async () => {
		const key = await begin(ctx, open.slug, 'named');
		await answerPage(ctx, key, 's-grants', { 'was-forged': '0', 'q-forged': 'x' });
		expect(await db().read.$count(draftAnswer)).toBe(0);
		await expect(answerPage(ctx, key, 'forged', {})).rejects.toThrow('not-found');
	});

	it('never lets one tab overwrite the newer words of another', async () => {
		const key = await begin(ctx, open.slug, 'anonymous');
		const sectionId = 's-grants';
		const [tabA, tabB] = [await loadPage(ctx, key, sectionId), await loadPage(ctx, key, sectionId)];
		await saveAnswers(ctx, VISITOR, {
			...key,
			sectionId,
			values: { ...tabA, 'q-q-why': 'from A' }
		});
		const fromB = { ...tabB, 'q-q-why': 'from B', 'q-q-agree': 'agree' };
		const outcome = await saveAnswers(ctx, VISITOR, { ...key, sectionId, values: fromB });
		expect(outcome.conflicts.get('q-why')?.value).toEqual({ kind: 'text', text: 'from A' });
		const { drafts } = await readOwnResponse(ctx, key);
		expect(drafts.get('q-why')?.value).toEqual({ kind: 'text', text: 'from A' });
		expect(drafts.has('q-agree')).toBe(true);
	});

	it('does not blank what another tab wrote in a field that this one left empty', async () => {
		const key = await begin(ctx, open.slug, 'anonymous');
		const stale = await loadPage(ctx, key, 's-grants');
		await answerPage(ctx, key, 's-grants', { 'q-q-why': 'kept' });
		const values = { ...stale, 'q-q-agree': 'disagree' };
		const outcome = await saveAnswers(ctx, VISITOR, { ...key, sectionId: 's-grants', values });
		expect(outcome.conflicts.size).toBe(0);
		expect((await readOwnResponse(ctx, key)).drafts.get('q-why')?.value).toMatchObject({
			text: 'kept'
		});
	});

	it('opens nothing with the code of another consultation', async () => {
		const key = await begin(ctx, open.slug, 'anonymous');
		await expect(readOwnResponse(ctx, { ...key, slug: 'vetting' })).rejects.toThrow('not-found');
	});

	it('needs a name from the identified, drops one from the anonymous, refuses ids of no list', async () => {
		const named = await begin(ctx, open.slug, 'named');
		const anonymous = await begin(ctx, open.slug, 'anonymous');
		const about = NOTHING_SAID;
		const save = (key: typeof named, statedName: string, regionIds: string[] = []) =>
			saveAbout(ctx, VISITOR, { ...key, statedName, about: { ...about, regionIds } });
		expect(await save(named, ' \u0000 ')).toMatchObject({ ok: false });
		expect(await save(named, 'Menter Môn')).toMatchObject({ ok: true });
		expect(await save(anonymous, 'Menter Môn')).toMatchObject({ ok: true });
		expect((await readOwnResponse(ctx, anonymous)).author).toBeNull();
		await expect(save(named, 'Menter Môn', ['forged'])).rejects.toThrow('bad-request');
	});
});

describe('submitting', () => {
	it('insists on what is required and on a name, and then not again', async () => {
		const key = await begin(ctx, open.slug, 'named');
		const refused = await send(ctx, key);
		expect(refused).toMatchObject({ ok: false, error: { needsName: true } });
		await saveAbout(ctx, VISITOR, { ...key, about: NOTHING_SAID, statedName: 'Menter Môn' });
		await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree' });
		expect(await send(ctx, key)).toEqual({ ok: true, value: null });
	});

	it('changes nothing when it is sent twice at once', async () => {
		const key = await begin(ctx, 'vetting', 'named', first);
		await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree' });
		await Promise.all([send(ctx, key), send(ctx, key), send(ctx, key)]);
		const at = (await db().read.select().from(responseAuthor))[0]?.submittedAt;
		ctx.clock.advance({ hours: 1 });
		await send(ctx, key);
		expect(await db().read.$count(answer)).toBe(1);
		expect((await db().read.select().from(responseAuthor))[0]?.submittedAt).toEqual(at);
	});

	it('keeps answers to hidden questions back', async () => {
		const key = await begin(ctx, 'vetting', 'named', first);
		await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree' });
		await answerPage(ctx, key, 's-bidding', { 'q-q-has-bid': 'yes' });
		await answerPage(ctx, key, 's-bidding', {
			'q-q-which-routes': ['o-grant'],
			'q-q-has-bid': 'no'
		});
		await send(ctx, key);
		const { drafts, answers } = await readOwnResponse(ctx, key);
		expect(drafts.has('q-which-routes')).toBe(true);
		expect(answers.has('q-which-routes')).toBe(false);
	});

	it('lets what was sent stand until it is sent again, and keeps unchanged answers as they are', async () => {
		const key = await respond(ctx, 'vetting', 'named', first);
		await db().write(async (tx) => {
			await tx.update(answer).set({ isRead: true }).where(eq(answer.questionId, 'q-agree'));
		});
		await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': 'Changed.' });
		const before = await readOwnResponse(ctx, key);
		expect(before.answers.get('q-why')).toMatchObject({ text: 'Because.' });
		await send(ctx, key);
		const after = await readOwnResponse(ctx, key);
		expect(after.answers.get('q-why')).toMatchObject({ text: 'Changed.' });
		const [read] = await db().read.select().from(answer).where(eq(answer.questionId, 'q-agree'));
		expect(read?.isRead).toBe(true);
	});
});

describe('closing', () => {
	it('takes nothing from the very second of closing', async () => {
		const key = await begin(ctx, open.slug, 'anonymous');
		const values = await loadPage(ctx, key, 's-grants');
		const save = (text: string) =>
			saveAnswers(ctx, VISITOR, {
				...key,
				sectionId: 's-grants',
				values: { ...values, 'q-q-why': text, 'q-q-agree': 'agree' }
			});
		ctx.clock.set(new Date(open.closesAt.getTime() - 1).toISOString());
		await save('in time');
		ctx.clock.advance({ milliseconds: 1 });
		await expect(save('too late')).rejects.toThrow('closed');
		await expect(send(ctx, key)).rejects.toThrow('closed');
		await expect(begin(ctx, open.slug, 'anonymous')).rejects.toThrow('closed');
		expect((await readOwnResponse(ctx, key)).drafts.get('q-why')?.value).toMatchObject({
			text: 'in time'
		});
	});

	it('takes nothing before opening', async () => {
		await db().write(async (tx) => {
			const opensAt = new Date(ctx.clock.now().getTime() + 1);
			await tx.update(consultation).set({ opensAt }).where(eq(consultation.id, open.id));
		});
		await expect(begin(ctx, open.slug, 'named')).rejects.toThrow('not-open-yet');
	});
});

describe('withdrawing', () => {
	it.each(['anonymous', 'named'] as const)(
		'deletes a %s response whole, and the invitation stays used',
		async (attribution) => {
			const key = await respond(ctx, 'vetting', attribution, first);
			await withdrawResponse(ctx, VISITOR, key);
			for (const table of [response, responseAuthor, draftAnswer, answer])
				expect(await db().read.$count(table)).toBe(0);
			await expect(readOwnResponse(ctx, key)).rejects.toThrow('not-found');
			await expect(begin(ctx, 'vetting', 'named', first)).rejects.toThrow('invitation-used');
		}
	);
});
