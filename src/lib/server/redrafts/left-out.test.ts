import { beforeEach, describe, expect, it } from 'vitest';
import { aClause, aDocument } from '../../../../tests/support/a-document.ts';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { SECOND_VERSION } from '../../../../tests/support/redraft-world.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../tests/support/report-world-content.ts';
import { reveal } from '../../domain/disclosure/releasable.ts';
import { nextMatchingSchema } from '../../domain/redrafts/next-matching.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { redraft } from '../db/schema.ts';
import { assessRedraft } from './assess-redraft.ts';
import { correctNextVersion } from './correct-next-version.ts';
import { matchNextVersion } from './match-next-version.ts';
import { readRedraft } from './read-redraft.ts';
import { showLeftOut } from './show-left-out.ts';

const db = useDatabase();
const { consultationId } = WORLD;
const NEXT = 'second-annex';
let ctx: TestContext;

const revision = async () => (await readRedraft(ctx, ctx.db.read, consultationId))?.revision ?? 0;
const printed = async () => {
	const { content } = await assessRedraft(ctx, ctx.db.read, consultationId);
	return JSON.stringify(content === null ? null : reveal(content));
};

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	await addReportWorld(db());
	await aDocument(ctx, consultationId);
	const changed = aClause({ id: NEXT, text: 'Internal annex on all systems.' });
	await aDocument(ctx, consultationId, { number: 2, clauses: [...SECOND_VERSION, changed] });
	await matchNextVersion(ctx, mair, { consultationId });
});

describe('what was left out of the first version', () => {
	it('is not published in the next, until somebody says so', async () => {
		const found = await readRedraft(ctx, ctx.db.read, consultationId);
		expect(found?.leftOut.map(({ id }) => id)).toEqual([NEXT]);
		expect(await printed()).toContain('c-weeks');
		expect(await printed()).not.toContain('Internal annex');
		const change = { kind: 'part', from: 'c-weeks' } as const;
		await correctNextVersion(ctx, mair, { consultationId, revision: await revision(), change });
		expect(await printed()).not.toContain('Internal annex');

		const show = async (clauseId: string, actor: Actor = mair) =>
			await showLeftOut(ctx, actor, { consultationId, revision: await revision(), clauseId });
		expect(await show('second-weeks')).toMatchObject({ error: 'not-there' });
		await expect(show(NEXT, chair)).rejects.toMatchObject({ code: 'not-allowed' });
		expect((await show(NEXT)).ok).toBe(true);
		expect(await printed()).toContain('Internal annex on all systems.');
	});

	it('is looked for before anything else where nobody did', async () => {
		await db().write(async (tx) => {
			const [row] = await tx.select().from(redraft);
			const matching = { ...nextMatchingSchema.parse(row?.matching), leftOut: undefined };
			await tx.update(redraft).set({ matching });
		});
		expect((await readRedraft(ctx, ctx.db.read, consultationId))?.matching).toBeNull();
	});
});
