import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aDocument } from '../../../../../tests/support/a-document.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../../tests/support/consultation-builder.ts';
import { mair, official } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { nextMorning } from '../../../../../tests/support/next-morning.ts';
import {
	answerPage,
	begin,
	inviteAll,
	respond,
	send,
	type Invited
} from '../../../../../tests/support/response-steps.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { auditEntry, response, responseAuthor } from '../../db/schema.ts';
import { completeList } from './complete-list.ts';
import { listResponses } from '../desk/list-responses.ts';
import { matchOrganisation } from '../desk/match-organisation.ts';
import { readResponse } from '../desk/read-response.ts';
import { saveComment } from '../answering/save-comment.ts';
import { showBatches } from './show-batches.ts';
import { recordResponse, type RecordResponse } from '../desk/record-response.ts';

const db = useDatabase();
let ctx: TestContext;
let consultation: BuiltConsultation;
let invited: Invited[];

beforeEach(async () => {
	ctx = testContext(db());
	consultation = await aConsultation(ctx, { slug: 'vetting', content: { audience: 'invited' } });
	invited = await inviteAll(
		ctx,
		consultation.id,
		Array.from({ length: 12 }, (_, at) => `Organisation ${String(at)}`)
	);
	await completeList(ctx, mair, { consultationId: consultation.id });
});

const list = () => listResponses(ctx, mair, consultation.id);
const close = () => ctx.clock.set(consultation.closesAt.toISOString());
const answerAs = async (attribution: 'anonymous' | 'named', from: number, to: number) => {
	for (const one of invited.slice(from, to)) await respond(ctx, 'vetting', attribution, one);
};
const byPhone = (more: Partial<RecordResponse> = {}): RecordResponse => ({
	consultationId: consultation.id,
	channel: 'phone',
	attribution: 'named',
	organisationId: invited[0]?.organisationId ?? null,
	statedName: '',
	mayBeQuoted: false,
	values: { 'q-q-why': 'Said on the phone.' },
	...more
});

describe('what the secretariat sees', () => {
	it('sees identified responses once submitted, never a draft', async () => {
		await answerAs('named', 0, 1);
		await begin(ctx, 'vetting', 'named', invited[1]);
		expect((await list()).counts).toEqual({ named: 1, unattributed: 0, anonymous: 0 });
	});

	it('sees anonymous ones k at a time, and k stay back for closing', async () => {
		await answerAs('anonymous', 0, 9);
		await nextMorning(ctx);
		expect((await list()).counts.anonymous).toBe(0);
		await answerAs('anonymous', 9, 10);
		await nextMorning(ctx);
		expect((await list()).counts.anonymous).toBe(5);
		await answerAs('anonymous', 10, 12);
		await nextMorning(ctx);
		expect((await list()).counts.anonymous).toBe(5);
		close();
		expect((await list()).counts.anonymous).toBe(12);
	});

	it('cannot tell from a batch who came last: who stays back is drawn by lot', async () => {
		const drawn = async () => {
			const { id, isShown } = response;
			const rows = await db().read.select({ isShown }).from(response).orderBy(asc(id));
			return rows.map((row) => row.isShown);
		};
		const draws = new Set<string>();
		await answerAs('anonymous', 0, 10);
		for (let n = 0; n < 4; n++) {
			await nextMorning(ctx);
			draws.add((await drawn()).join());
			await db().write((tx) => tx.update(response).set({ isShown: false }));
		}
		expect(draws.size).toBeGreaterThan(1);
	});

	it('sees a batch in the morning, not in the minute in which its last response was sent', async () => {
		await nextMorning(ctx);
		await answerAs('anonymous', 0, 10);
		for (let hour = 0; hour < 24; hour++) {
			expect((await list()).counts.anonymous).toBe(0);
			ctx.clock.advance({ hours: 1 });
			await showBatches(ctx);
			if (ctx.clock.now().getUTCHours() === 6) break;
		}
		expect((await list()).counts.anonymous).toBe(5);
	});

	it('sees none on the same morning from a process that is started again, or from another', async () => {
		await showBatches(ctx);
		await answerAs('anonymous', 0, 10);
		await showBatches({ ...ctx });
		expect((await list()).counts.anonymous).toBe(0);
		await nextMorning(ctx);
		expect((await list()).counts.anonymous).toBe(5);
	});

	it('reads comments on the draft with their batch, never before', async () => {
		await aDocument(ctx, consultation.id);
		const fields = { kind: 'gap', text: 'Beth am Gymru?', suggested: '' };
		const shown: number[] = [];
		for (const one of invited.slice(0, 11)) {
			const key = await begin(ctx, 'vetting', 'anonymous', one);
			await saveComment(ctx, VISITOR, { ...key, clauseId: 'c-staff', fields, base: '0' });
			await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree' });
			await send(ctx, key);
			await nextMorning(ctx);
			const { responses } = await list();
			const read = await Promise.all(
				responses.map(({ id: responseId }) =>
					readResponse(ctx, mair, { consultationId: consultation.id, responseId })
				)
			);
			shown.push(read.filter(({ answers }) => answers.has('c-staff')).length);
		}
		expect(shown).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5]);
	});

	it('sees all anonymous ones at closing', async () => {
		await answerAs('anonymous', 0, 2);
		close();
		expect(await list()).toMatchObject({ counts: { anonymous: 2 }, heldBack: 0 });
	});

	it('has them held back at closing when fewer than k could have given them', async () => {
		await answerAs('named', 0, 8);
		await answerAs('anonymous', 8, 10);
		close();
		expect(await list()).toMatchObject({ counts: { named: 8, anonymous: 0 }, heldBack: 2 });
	});

	it('cannot read a response that is not shown by its id', async () => {
		await answerAs('anonymous', 0, 1);
		const [hidden] = await db().read.select({ id: response.id }).from(response);
		const key = { consultationId: consultation.id, responseId: hidden?.id ?? '' };
		await expect(readResponse(ctx, mair, key)).rejects.toThrow('not-found');
		close();
		await expect(readResponse(ctx, mair, key)).resolves.toMatchObject({ author: null });
	});

	it('is the secretariat: nobody else may', async () => {
		await expect(listResponses(ctx, official, consultation.id)).rejects.toThrow('not-allowed');
		await expect(recordResponse(ctx, official, byPhone())).rejects.toThrow('not-allowed');
	});
});

describe('recording a response', () => {
	it('counts it by its channel, under the organisation of the register', async () => {
		await recordResponse(ctx, mair, byPhone());
		const { responses, byChannel } = await list();
		expect(responses[0]?.author?.name).toBe('Organisation 0');
		expect(byChannel).toEqual([{ channel: 'phone', count: 1 }]);
	});

	it('cannot be used to force a batch: what it records itself does not count towards k', async () => {
		await answerAs('anonymous', 0, 4);
		for (let at = 0; at < 8; at++)
			await recordResponse(ctx, mair, byPhone({ attribution: 'anonymous', organisationId: null }));
		await answerAs('anonymous', 4, 5);
		await nextMorning(ctx);
		const { responses } = await list();
		expect(responses.map(({ channel }) => channel)).toEqual(Array(8).fill('phone'));
	});

	it('says nothing of whether the organisation’s invitation was used', async () => {
		await answerAs('anonymous', 0, 1);
		const used = await recordResponse(ctx, mair, byPhone());
		const unused = await recordResponse(
			ctx,
			mair,
			byPhone({ organisationId: invited[1]?.organisationId ?? null })
		);
		expect([used.ok, unused.ok]).toEqual([true, true]);
	});

	it('refuses a second identified response of one organisation, and an empty one', async () => {
		await recordResponse(ctx, mair, byPhone());
		expect(await recordResponse(ctx, mair, byPhone())).toMatchObject({ ok: false });
		expect(
			await recordResponse(
				ctx,
				mair,
				byPhone({ organisationId: null, statedName: 'X', values: {} })
			)
		).toMatchObject({ ok: false, error: { form: expect.any(String) as string } });
	});

	it('stops the invited organisation from answering twice with its name', async () => {
		await recordResponse(ctx, mair, byPhone());
		await expect(begin(ctx, 'vetting', 'named', invited[0])).rejects.toThrow('already-done');
	});

	it('is in the record of changes without the response that was anonymous', async () => {
		const recorded = await recordResponse(
			ctx,
			mair,
			byPhone({ attribution: 'anonymous', organisationId: null })
		);
		const [line] = await db().read.select().from(auditEntry);
		expect(line?.subjectId).toBe(consultation.id);
		expect(JSON.stringify(line)).not.toContain(recorded.ok ? recorded.value.id : 'none');
	});

	it('matches a name that was typed to the register, once', async () => {
		const typed = byPhone({ organisationId: null, statedName: 'Sefydliad 3' });
		const recorded = await recordResponse(ctx, mair, typed);
		if (!recorded.ok) throw new Error('not recorded');
		const organisationId = invited[3]?.organisationId ?? '';
		const match = {
			consultationId: consultation.id,
			responseId: recorded.value.id,
			organisationId
		};
		expect(await matchOrganisation(ctx, mair, match)).toMatchObject({ ok: true });
		const [author] = await db()
			.read.select()
			.from(responseAuthor)
			.where(eq(responseAuthor.organisationId, organisationId));
		expect(author?.statedName).toBe('Sefydliad 3');
	});
});
