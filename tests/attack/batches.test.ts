import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import { ok } from '../../src/lib/domain/shared/result.ts';
import { changeClosing } from '../../src/lib/server/consultations/change-closing.ts';
import { publishCorrection } from '../../src/lib/server/consultations/publish-correction.ts';
import { readConsultation } from '../../src/lib/server/consultations/read-consultation.ts';
import { reviseDraft } from '../../src/lib/server/consultations/revise-draft.ts';
import { listResponses } from '../../src/lib/server/responses/list-responses.ts';
import { recordResponse } from '../../src/lib/server/responses/record-response.ts';
import { withdrawResponse } from '../../src/lib/server/responses/withdraw-response.ts';
import { mair } from '../support/cast.ts';
import { chance } from '../support/chance.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { answerPage, inviteAll, respond, send } from '../support/response-steps.ts';

const db = useDatabase();
// The rules are the product's, not the database's: PostgreSQL, which is slower, tells a quarter.
const HISTORIES = process.env.TEST_DB === 'postgres' ? 25 : 100;
const MOST_STEPS = 14;
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
	const invitedCount = k + below(6);
	const names = Array.from({ length: invitedCount }, (_, at) => `${slug} member ${String(at)}`);
	const waiting = await inviteAll(ctx, id, names);
	const lives: Life[] = [];
	let closesAt = built.closesAt;
	let seen = new Set<string>();
	const steps: string[] = [];
	const act = async () => {
		const what = pick([
			...([
				'answer',
				'answer',
				'answer',
				'answer',
				'answer',
				'change',
				'withdraw',
				'record'
			] as const),
			...(['extend', 'bring closing forward', 'correct', 'ask for another k'] as const)
		]);
		steps.push(what);
		const life = lives.length > 0 ? pick(lives) : undefined;
		if (what === 'answer') {
			const one = waiting.pop();
			const attribution = pick(['anonymous', 'anonymous', 'named', 'unattributed'] as const);
			if (one === undefined) return;
			lives.push({ attribution, key: await respond(ctx, slug, attribution, one) });
		} else if (what === 'change' && life !== undefined) {
			await answerPage(ctx, life.key, 's-grants', { 'q-q-why': `Again ${String(below(99))}` });
			await send(ctx, life.key);
		} else if (what === 'withdraw' && life !== undefined) {
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
		else if (what === 'ask for another k')
			expect(
				await correct(ctx, id, `Another k, ${String(steps.length)}.`, k === 3 ? 4 : k - 1)
			).toBe(false);
	};
	for (let step = 0; step < MOST_STEPS; step++) {
		ctx.clock.advance({ hours: below(16) });
		if (ctx.clock.now() >= closesAt) break;
		await act();
		const now = await shown(ctx, id);
		const fresh = [...now].filter((one) => !seen.has(one)).length;
		const story = `seed ${String(seed)}, k ${String(k)}: ${steps.join(', ')}`;
		if (fresh > 0) expect(fresh, story).toBeGreaterThanOrEqual(k);
		seen = new Set([...seen, ...now]);
	}
	// Whatever had been moved: nothing is shown before this instant, and then all or nothing.
	ctx.clock.set(new Date(closesAt.getTime() - 1).toISOString());
	expect([...(await shown(ctx, id))].filter((one) => !seen.has(one))).toEqual([]);
	ctx.clock.set(closesAt.toISOString());
	const anonymous = lives.filter(({ attribution }) => attribution === 'anonymous').length;
	const couldHave = invitedCount - (lives.length - anonymous);
	const atClosing = (await shown(ctx, id)).size;
	expect(atClosing, `closing, seed ${String(seed)}: ${steps.join(', ')}`).toBe(
		couldHave < k ? 0 : anonymous
	);
}

describe('what the secretariat is shown of anonymous responses', () => {
	it(`comes k at a time, and on the right side of elimination, in ${String(HISTORIES)} histories (seeds 1 to ${String(HISTORIES)})`, async () => {
		for (let seed = 1; seed <= HISTORIES; seed++) await live(seed);
	});
});
