import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addCast, mair } from '../../../../tests/support/cast.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { tables } from '../db/schema.ts';
import { invitation, organisation, response, responseAuthor } from '../db/schema.ts';
import { loadExample } from './load-example.ts';
import { removeExample } from './remove-example.ts';

const database = useDatabase();

async function rowCounts(): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const [name, table] of Object.entries(tables))
		counts[name] = await database().read.$count(table);
	return counts;
}

describe('the example', () => {
	it('brings 40 organisations, 24 responses of all three kinds, coding and a report in draft', async () => {
		const ctx = testContext(database());
		await addCast(ctx.db);
		await loadExample(ctx, mair);
		const counts = await rowCounts();
		expect(counts).toMatchObject({
			organisation: 40,
			consultation: 2,
			response: 24,
			responseAuthor: 17,
			invitation: 40,
			ballotIssue: 24,
			spentBallot: 24,
			codingSnapshot: 1,
			report: 1
		});
		expect(await ctx.db.read.$count(response, eq(response.attribution, 'anonymous'))).toBe(7);
	});

	it('goes without a trace', async () => {
		const ctx = testContext(database());
		await addCast(ctx.db);
		const before = await rowCounts();
		await loadExample(ctx, mair);
		await removeExample(ctx, mair);
		const after = await rowCounts();
		// The register's lists are not the example's: a new secretariat starts with them.
		expect({ ...after, registerValue: 0 }).toEqual({ ...before, registerValue: 0 });
		await expect(removeExample(ctx, mair)).resolves.toBeUndefined();
	});

	it('is loaded once', async () => {
		const ctx = testContext(database());
		await addCast(ctx.db);
		await loadExample(ctx, mair);
		await expect(loadExample(ctx, mair)).rejects.toMatchObject({ code: 'already-done' });
	});

	it('keeps, archived, an invented organisation that a real consultation invited', async () => {
		const ctx = testContext(database());
		await addCast(ctx.db);
		const { consultationId } = await loadExample(ctx, mair);
		const [author] = await ctx.db.read.select().from(responseAuthor).limit(1);
		// As if the consultation had been the secretariat's own.
		await ctx.db.write((tx) => tx.update(tables.consultation).set({ isExample: false }));
		await removeExample(ctx, mair);
		expect(
			await ctx.db.read.$count(invitation, eq(invitation.consultationId, consultationId))
		).toBe(40);
		const [kept] = await ctx.db.read
			.select()
			.from(organisation)
			.where(eq(organisation.id, author?.organisationId ?? ''));
		expect(kept).toMatchObject({ isExample: false });
		expect(kept?.archivedAt).not.toBeNull();
	});
});
