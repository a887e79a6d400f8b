import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import { toLondon } from '../../src/lib/domain/shared/london-time.ts';
import { ok } from '../../src/lib/domain/shared/result.ts';
import { changeClosing } from '../../src/lib/server/consultations/change-closing.ts';
import { publishCorrection } from '../../src/lib/server/consultations/publish-correction.ts';
import { readConsultation } from '../../src/lib/server/consultations/read-consultation.ts';
import { reviseDraft } from '../../src/lib/server/consultations/revise-draft.ts';
import { organisation } from '../../src/lib/server/db/schema.ts';
import { createInvitations } from '../../src/lib/server/identity/invitations/create-invitations.ts';
import { completeList } from '../../src/lib/server/responses/shown/complete-list.ts';
import { listResponses } from '../../src/lib/server/responses/desk/list-responses.ts';
import { readOwnResponse } from '../../src/lib/server/responses/answering/own-response.ts';
import { recordResponse } from '../../src/lib/server/responses/desk/record-response.ts';
import { reopenList } from '../../src/lib/server/responses/shown/reopen-list.ts';
import { showBatches } from '../../src/lib/server/responses/shown/show-batches.ts';
import { withdrawResponse } from '../../src/lib/server/responses/answering/withdraw-response.ts';
import { mair } from '../support/cast.ts';
import { chance } from '../support/chance.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { linksOf } from '../support/invitation-links.ts';
import { answerPage, inviteAll, respond, send, type Invited } from '../support/response-steps.ts';

const db = useDatabase();
// The rules are the product's, not the database's: PostgreSQL, which is slower, tells a quarter.
const HISTORIES = process.env.TEST_DB === 'postgres' ? 25 : 100;
const MOST_STEPS = 20;
const ANONYMOUS = Array.from({ length: 8 }, () => 'anonymous' as const);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Life {
	attribution: Attribution;
	key: { slug: string; receipt: string };
}

/** Which anonymous responses that came through the site the secretariat is shown. */
async function shown(ctx: TestContext, id: string): Promise<Set<string>> {
	const { responses } = await listResponses(ctx, mair, id);
	const web = responses.filter((one) => one.attribution === 'anonymous' && one.channel === 'web');
	return new Set(web.map((one) => one.id));
}

/** Publishes the next version: other words, and another k where one is given. Whether it was let. */
async function correct(ctx: TestContext, id: string, words: string, k?: number): Promise<boolean> {
	const { draft, draftRevision: revision } = await readConsultation(ctx, mair, id);
	const threshold = k ?? draft.threshold;
	await reviseDraft(ctx, mair, { consultationId: id, revision }, () =>
		ok({ content: { ...draft, background: words, threshold } })
	);
	const next = { consultationId: id, revision: revision + 1, changeNote: words };
	const { ok: isLet } = await publishCorrection(ctx, mair, next);
	if (!isLet)
		await reviseDraft(ctx, mair, next, () => ok({ content: { ...draft, background: words } }));
	return isLet;
}

/** Invites one more organisation at the desk. */
async function inviteLate(ctx: TestContext, id: string, name: string): Promise<Invited> {
	const at = ctx.clock.now();
	const organisationId = ctx.random.id();
	await ctx.db.write(async (tx) => {
		await tx.insert(organisation).values({
			...{ id: organisationId, name, nameFolded: name, searchText: name },
			...{ createdAt: at, updatedAt: at }
		});
	});
	const choice = { kind: 'organisations' as const, ids: [organisationId] };
	await createInvitations(ctx, mair, { consultationId: id, choice });
	const links = await linksOf(ctx, id);
	const link = links.find((one) => one.organisationId === organisationId);
	if (link === undefined) throw new Error('not invited');
	return { ...link, name };
}

/** One history, by its seed. The rules are counted anew here: nothing of the product's is asked. */
async function live(seed: number): Promise<void> {
	const { below, pick } = chance(seed);
	const ctx = testContext(db(), { seed: `batches ${String(seed)}` });
	let k = 3 + below(3);
	const slug = `history-${String(seed)}`;
	const begun = ctx.clock.now().getTime();
	const built = await aConsultation(ctx, {
		...{ slug, opensAt: new Date(begun + HOUR), closesAt: new Date(begun + 5 * DAY) },
		content: { audience: 'invited', threshold: k }
	});
	const { id } = built;
	// Until it opens nobody has relied on k, and it can be published anew.
	if (below(4) === 0) {
		k = 3 + below(5);
		expect(await correct(ctx, id, 'Before it opens.', k)).toBe(true);
	}
	ctx.clock.set(new Date(begun + HOUR).toISOString());
	// Enough for a batch, in most.
	let invitedCount = 2 * k + below(12);
	const invitedOn = toLondon(ctx.clock.now()).day;
	const names = Array.from({ length: invitedCount }, (_, at) => `${slug} member ${String(at)}`);
	const waiting = await inviteAll(ctx, id, names);
	const lives: Life[] = [];
	// Of those that wait, how many withdrew since the last batch.
	let gone = 0;
	let closesAt = built.closesAt;
	let seen = new Set<string>();
	// Half of the secretariats say at once that everybody is invited, others later or never.
	let [isComplete, hasLate] = [false, false];
	const completeIt = async () => {
		const { ok: isLet } = await completeList(ctx, mair, { consultationId: id });
		expect(isLet, `seed ${String(seed)}`).toBe(isComplete || !hasLate);
		isComplete ||= isLet;
	};
	if (below(2) === 0) await completeIt();
	const steps: string[] = [];
	const act = async () => {
		const what = pick([
			...Array.from({ length: 10 }, () => 'answer' as const),
			...(['change', 'withdraw', 'record'] as const),
			...(['extend', 'bring closing forward', 'correct', 'ask for another k'] as const),
			...(['complete the list', 'open the list again', 'invite late'] as const)
		]);
		steps.push(what);
		const life = lives.length > 0 ? pick(lives) : undefined;
		if (what === 'answer') {
			for (const one of waiting.splice(-1 - below(4))) {
				const attribution = pick([...ANONYMOUS, 'named', 'unattributed'] as const);
				lives.push({ attribution, key: await respond(ctx, slug, attribution, one) });
			}
		} else if (what === 'change' && life !== undefined) {
			await answerPage(ctx, life.key, 's-grants', { 'q-q-why': `Again ${String(below(99))}` });
			await send(ctx, life.key);
		} else if (what === 'withdraw' && life !== undefined) {
			const { id: responseId } = await readOwnResponse(ctx, life.key);
			if (life.attribution === 'anonymous' && !seen.has(responseId)) gone++;
			await withdrawResponse(ctx, VISITOR, life.key);
			lives.splice(lives.indexOf(life), 1);
		} else if (what === 'record')
			await recordResponse(ctx, mair, {
				...{ consultationId: id, channel: 'phone', attribution: 'anonymous' },
				...{ organisationId: null, statedName: '', mayBeQuoted: false },
				values: { 'q-q-why': 'Said on the phone.' }
			});
		else if (what === 'extend' || what === 'bring closing forward') {
			const by = what === 'extend' ? DAY + below(3) * DAY : -below(2 * DAY);
			const wanted = Math.max(closesAt.getTime() + by, ctx.clock.now().getTime() + HOUR);
			const changed = { consultationId: id, closesAtBefore: closesAt, closesAt: new Date(wanted) };
			if ((await changeClosing(ctx, mair, changed)).ok) closesAt = changed.closesAt;
		} else if (what === 'correct')
			expect(await correct(ctx, id, `Reworded at step ${String(steps.length)}.`)).toBe(true);
		else if (what === 'complete the list') await completeIt();
		else if (what === 'open the list again') {
			const { ok: isLet } = await reopenList(ctx, mair, { consultationId: id });
			expect(isLet, `seed ${String(seed)}`).toBe(!isComplete || seen.size === 0);
			isComplete &&= !isLet;
		} else if (what === 'invite late') {
			const one = inviteLate(ctx, id, `${slug} late ${String(steps.length)}`);
			if (isComplete) await expect(one, `seed ${String(seed)}`).rejects.toThrow('already-done');
			else {
				waiting.unshift(await one);
				invitedCount++;
				hasLate ||= toLondon(ctx.clock.now()).day !== invitedOn;
			}
		} else if (what === 'ask for another k')
			expect(
				await correct(ctx, id, `Another k, ${String(steps.length)}.`, k === 3 ? 4 : k - 1)
			).toBe(false);
	};
	const couldHaveWritten = () =>
		invitedCount - lives.filter(({ attribution }) => attribution !== 'anonymous').length;
	const tickAndLook = async () => {
		await showBatches(ctx);
		const now = await shown(ctx, id);
		const fresh = [...now].filter((one) => !seen.has(one)).length;
		const story = `seed ${String(seed)}, k ${String(k)}: ${steps.join(', ')}`;
		if (fresh > 0) {
			// Nobody who is invited later could have written these: so nobody is.
			expect(isComplete, story).toBe(true);
			expect(fresh, story).toBeGreaterThanOrEqual(k);
			expect(couldHaveWritten(), story).toBeGreaterThanOrEqual(k);
			batches++;
			gone = 0;
		}
		seen = new Set([...seen, ...now]);
	};
	for (let step = 0; step < MOST_STEPS; step++) {
		ctx.clock.advance({ hours: below(12) });
		if (ctx.clock.now() >= closesAt) break;
		await tickAndLook();
		await act();
		await tickAndLook();
	}
	// Whatever had been moved: nothing is shown before this instant, and then all or nothing.
	ctx.clock.set(new Date(closesAt.getTime() - 1).toISOString());
	expect([...(await shown(ctx, id))].filter((one) => !seen.has(one))).toEqual([]);
	ctx.clock.set(closesAt.toISOString());
	const anonymous = lives.filter(({ attribution }) => attribution === 'anonymous').length;
	const atClosing = await shown(ctx, id);
	const story = `closing, seed ${String(seed)}, k ${String(k)}: ${steps.join(', ')}`;
	expect(atClosing.size, story).toBe(couldHaveWritten() < k ? 0 : anonymous);
	// The last ones are no fewer than those before them, unless they withdrew while they waited.
	const last = [...atClosing].filter((one) => !seen.has(one)).length;
	if (atClosing.size > 0 && seen.size > 0) {
		expect(last + gone, story).toBeGreaterThanOrEqual(k);
		lastOnes++;
	}
}

/** Batches that were seen before closing, and closings after one: none would prove nothing. */
let [batches, lastOnes] = [0, 0];

describe('what the secretariat is shown of anonymous responses', () => {
	it(`comes k at a time, and on the right side of elimination, in ${String(HISTORIES)} histories (seeds 1 to ${String(HISTORIES)})`, async () => {
		for (let seed = 1; seed <= HISTORIES; seed++) await live(seed);

		expect(batches).toBeGreaterThan(HISTORIES / 4);
		expect(lastOnes).toBeGreaterThan(HISTORIES / 8);
	});
});
