import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { testContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { registerValue } from '../db/schema.ts';
import { readRegisterLists } from './read-register-lists.ts';
import { seedRegisterLists } from './seed-register-lists.ts';

const db = useDatabase();

describe('the starting lists', () => {
	it('fill every list once, in order, however often they are given', async () => {
		const ctx = testContext(db());
		await db().write((tx) => seedRegisterLists(ctx, tx));
		await db().write((tx) => seedRegisterLists(ctx, tx));
		const lists = await readRegisterLists(ctx);
		expect(lists['size-band'].map(({ name }) => name)).toEqual([
			'Micro',
			'Small',
			'Medium',
			'Large',
			'Major'
		]);
		expect(lists.region).toHaveLength(12);
		expect(lists.region[3]?.name).toBe('Kent, Surrey and Sussex');
		expect(lists['service-category']).toHaveLength(16);
	});

	it('leave a list that the secretariat has begun as it is', async () => {
		const ctx = testContext(db());
		await db().write((tx) => seedRegisterLists(ctx, tx));
		await db().write(async (tx) => {
			await tx.delete(registerValue).where(eq(registerValue.name, 'Wales'));
			await tx
				.update(registerValue)
				.set({ archivedAt: ctx.clock.now() })
				.where(eq(registerValue.kind, 'group'));
		});
		await db().write((tx) => seedRegisterLists(ctx, tx));
		const lists = await readRegisterLists(ctx);
		expect(lists.region.map(({ name }) => name)).not.toContain('Wales');
		expect(lists.group).toEqual([]);
	});
});
