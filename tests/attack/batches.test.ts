import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
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

/** One history, by its seed. The rules are counted anew here: nothing of the product's is asked. */
async function live(seed: number): Promise<void> {
	const { below, pick } = chance(seed);
	const ctx = testContext(db(), { seed: `batches ${String(seed)}` });
	const k = 3 + below(3);
	const slug = `history-${String(seed)}`;
	const built = await aConsultation(ctx, { slug, content: { audience: 'invited', threshold: k } });
	const invitedCount = k + below(6);
	const names = Array.from({ length: invitedCount }, (_, at) => `${slug} member ${String(at)}`);
	const waiting = await inviteAll(ctx, built.id, names);
	const lives: Life[] = [];
	let seen = new Set<string>();
	const steps: string[] = [];
	const act = async () => {
		const what = pick(['answer', 'answer', 'answer', 'answer', 'change', 'withdraw', 'record']);
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
				...{ consultationId: built.id, channel: 'phone', attribution: 'anonymous' },
				...{ organisationId: null, statedName: '', mayBeQuoted: false },
				values: { 'q-q-why': 'Said on the phone.' }
			});
	};
	for (let step = 0; step < MOST_STEPS; step++) {
		await act();
		const now = await shown(ctx, built.id);
		const fresh = [...now].filter((id) => !seen.has(id)).length;
		const story = `seed ${String(seed)}, k ${String(k)}: ${steps.join(', ')}`;
		if (fresh > 0) expect(fresh, story).toBeGreaterThanOrEqual(k);
		seen = new Set([...seen, ...now]);
	}
	ctx.clock.set(built.closesAt.toISOString());
	const anonymous = lives.filter(({ attribution }) => attribution === 'anonymous').length;
	const couldHave = invitedCount - (lives.length - anonymous);
	const atClosing = (await shown(ctx, built.id)).size;
	expect(atClosing, `closing, seed ${String(seed)}`).toBe(couldHave < k ? 0 : anonymous);
}

describe('what the secretariat is shown of anonymous responses', () => {
	it(`comes k at a time, and on the right side of elimination, in ${String(HISTORIES)} histories (seeds 1 to ${String(HISTORIES)})`, async () => {
		for (let seed = 1; seed <= HISTORIES; seed++) await live(seed);
	}, 180_000);
});
