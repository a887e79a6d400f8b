import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../src/lib/server/db/dialect.ts';
import { dialect, joiningLink, person } from '../../src/lib/server/db/schema.ts';
import { addCast, mair } from './cast.ts';
import { useDatabase } from './database.ts';

const db = useDatabase();

describe('the database of a test file', () => {
	it('speaks the dialect of its project', () => {
		expect(dialect).toBe(process.env.TEST_DB);
		expect(dialectOf(process.env.DATABASE_URL ?? '')).toBe(dialect);
	});

	it('is migrated and holds what is written', async () => {
		await addCast(db());
		await db().write(async (tx) => {
			await tx.insert(joiningLink).values({
				tokenHash: 'hash',
				role: 'chair',
				name: 'Siobhán',
				createdBy: mair.personId,
				expiresAt: new Date('2026-11-09T09:00:00Z')
			});
		});
		const rows = await db().read.select().from(person).where(eq(person.id, mair.personId));
		expect(rows.map((row) => row.name)).toEqual(['Mair Llewellyn']);
	});

	it('is empty again in the next test, rows that refer to each other included', async () => {
		expect(await db().read.$count(person)).toBe(0);
		expect(await db().read.$count(joiningLink)).toBe(0);
	});
});
