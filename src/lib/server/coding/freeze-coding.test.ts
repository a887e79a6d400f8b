import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { mair } from '../../../../tests/support/cast.ts';
import {
	codingWorld,
	LLWYBRAU,
	named,
	type CodingWorld
} from '../../../../tests/support/coding-world.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addResponses } from '../../../../tests/support/responses-to-code.ts';
import { auditEntry } from '../db/schema.ts';
import { deleteTheme } from './delete-theme.ts';
import { freezeCoding } from './freeze-coding.ts';
import { latestSnapshot } from './latest-snapshot.ts';
import { readSnapshot } from './read-snapshot.ts';
import { reopenCoding } from './reopen-coding.ts';

const db = useDatabase();
let world: CodingWorld;

beforeEach(async () => {
	world = await codingWorld(db());
});

describe('closing the coding', () => {
	const freeze = () => freezeCoding(world.ctx, mair, { consultationId: world.built.id });

	it('waits until the consultation has closed', async () => {
		await expect(freeze()).rejects.toMatchObject({ code: 'not-ready' });
	});

	it('freezes what is coded, without deleted themes, and refuses changes until it is reopened', async () => {
		await world.code('month nine', [named('Staff', 'opposes'), named('Gone')]);
		await deleteTheme(world.ctx, mair, {
			consultationId: world.built.id,
			themeId: await world.idOf('Gone')
		});
		world.ctx.clock.set('2027-01-01T00:00:00Z');
		const snapshot = await readSnapshot(world.ctx, mair, await freeze());
		expect(snapshot.content.codings).toMatchObject([{ responseId: LLWYBRAU, stance: 'opposes' }]);
		expect(snapshot.content.themes.map(({ name }) => name)).toEqual(['Staff']);
		expect([snapshot.content.responseIds.length, snapshot.content.heldBackCount]).toEqual([4, 0]);
		const refusal = { code: 'already-done', reason: 'coding is closed' };
		await expect(world.code('twelve-month contract', [named('B')])).rejects.toMatchObject(refusal);
		await expect(
			deleteTheme(world.ctx, mair, {
				consultationId: world.built.id,
				themeId: await world.idOf('Staff')
			})
		).rejects.toMatchObject(refusal);
		await expect(freeze()).rejects.toMatchObject(refusal);

		await reopenCoding(world.ctx, mair, {
			consultationId: world.built.id,
			reason: 'A late letter'
		});
		await world.code('twelve-month contract', [named('B')]);
		await freeze();
		expect((await latestSnapshot(world.ctx, world.built.id))?.number).toBe(2);
		expect((await readSnapshot(world.ctx, mair, snapshot.id)).content).toEqual(snapshot.content);
		const audit = await db()
			.read.select()
			.from(auditEntry)
			.where(eq(auditEntry.action, 'coding:reopened'));
		expect(audit.map(({ detail }) => detail)).toEqual([{ number: 1, reason: 'A late letter' }]);
	});

	it('leaves out responses that the elimination rule holds back, and counts them', async () => {
		const invited = await aConsultation(world.ctx, {
			slug: 'invited-only',
			content: { audience: 'invited' }
		});
		await addResponses(world.ctx, invited, [
			{ id: 'response-alone', name: null, answers: { 'q-why': 'Only me.' } }
		]);
		world.ctx.clock.set('2027-01-01T00:00:00Z');
		const id = await freezeCoding(world.ctx, mair, { consultationId: invited.id });
		const { content } = await readSnapshot(world.ctx, mair, id);
		expect([content.responseIds, content.heldBackCount]).toEqual([[], 1]);
	});

	it('cannot be reopened while it is open', async () => {
		const reopen = reopenCoding(world.ctx, mair, { consultationId: world.built.id, reason: 'x' });
		await expect(reopen).rejects.toMatchObject({ code: 'already-done' });
	});
});
