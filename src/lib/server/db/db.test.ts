import { and, asc, count, eq, gte, sum } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addCast, mair } from '../../../../tests/support/cast.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { ConstraintViolation, DatabaseFailure } from './errors.ts';
import { consultation, job, person, registerValue, session } from './schema.ts';

const database = useDatabase();
const when = new Date('2026-01-02T03:04:05.678Z');

const region = (id: string, name: string, position = 0) => ({
	id,
	kind: 'region' as const,
	name,
	nameFolded: name.toLowerCase(),
	description: '',
	position
});

describe('the data layer, the same on every database', () => {
	it('gives back booleans, JSON, instants and nulls as they were', async () => {
		const db = database();
		await addCast(db);
		const draft = { title: 'Draft', sections: [], emoji: '🕊️ Tŷ' };
		await db.write(async (tx) => {
			await tx.insert(consultation).values({
				id: 'c1',
				slug: 'draft',
				title: 'Draft',
				draft: draft as never,
				draftRevision: 1,
				isExample: true,
				createdAt: when,
				createdBy: mair.personId
			});
		});
		const [row] = await db.read
			.select()
			.from(consultation)
			.where(and(eq(consultation.isExample, true), gte(consultation.createdAt, when)));
		expect(row).toMatchObject({ draft, isExample: true, createdAt: when, opensAt: null });
	});

	it('counts, sums, groups and upserts', async () => {
		const db = database();
		await db.write(async (tx) => {
			await tx.insert(registerValue).values([region('a', 'Wales', 2), region('b', 'London', 3)]);
			await tx
				.insert(registerValue)
				.values(region('a', 'Wales', 9))
				.onConflictDoUpdate({ target: registerValue.id, set: { position: 5 } });
		});
		const [row] = await db.read
			.select({
				kind: registerValue.kind,
				n: count(),
				positions: sum(registerValue.position).mapWith(Number)
			})
			.from(registerValue)
			.groupBy(registerValue.kind)
			.orderBy(asc(registerValue.kind));
		expect(row).toEqual({ kind: 'region', n: 2, positions: 8 });
		expect(await db.read.$count(registerValue, eq(registerValue.name, 'Wales'))).toBe(1);
	});

	it('names the constraint that refused, and nothing that was typed', async () => {
		const db = database();
		await addCast(db);
		const refused = async (work: Parameters<typeof db.write>[0]) => {
			const error: unknown = await db.write(work).catch((thrown: unknown) => thrown);
			expect(error).toBeInstanceOf(ConstraintViolation);
			const { kind, constraint, message, cause } = error as ConstraintViolation;
			expect(`${message} ${String(cause)}`).not.toContain('canary');
			return { kind, constraint };
		};
		await db.write((tx) => tx.insert(registerValue).values(region('a', 'canary')));
		expect(await refused((tx) => tx.insert(registerValue).values(region('b', 'canary')))).toEqual({
			kind: 'unique',
			constraint: 'register_value_name_uq'
		});
		expect(
			await refused((tx) =>
				tx.insert(session).values({
					tokenHash: 'canary',
					personId: 'nobody',
					createdAt: when,
					expiresAt: when,
					browser: ''
				})
			)
		).toMatchObject({ kind: 'foreign-key' });
		expect(await refused((tx) => tx.update(person).set({ role: 'canary' as never }))).toEqual({
			kind: 'check',
			constraint: 'person_role_ck'
		});
		expect(await refused((tx) => tx.update(person).set({ name: null as never }))).toMatchObject({
			kind: 'not-null'
		});
	});

	it('strips any other failure to a code', async () => {
		const db = database();
		const error: unknown = await db
			.write((tx) => tx.insert(job).values({ id: 'canary' } as never))
			.catch((thrown: unknown) => thrown);
		expect(error instanceof ConstraintViolation || error instanceof DatabaseFailure).toBe(true);
		expect(JSON.stringify(error) + String(error)).not.toContain('canary');
	});

	it('rolls back all of a write that throws', async () => {
		const db = database();
		const work = db.write(async (tx) => {
			await tx.insert(registerValue).values(region('a', 'Wales'));
			throw new Error('a change of mind');
		});
		await expect(work).rejects.toThrow('a change of mind');
		expect(await db.read.$count(registerValue)).toBe(0);
	});

	it('loses no update when twelve writers read, wait and write', async () => {
		const db = database();
		await db.write((tx) => tx.insert(registerValue).values(region('a', 'Wales', 0)));
		await Promise.all(
			Array.from({ length: 12 }, () =>
				db.write(async (tx) => {
					const [row] = await tx.select().from(registerValue);
					await new Promise((done) => setTimeout(done, 2));
					await tx.update(registerValue).set({ position: (row?.position ?? 0) + 1 });
				})
			)
		);
		const [row] = await db.read.select().from(registerValue);
		expect(row?.position).toBe(12);
	});

	it('shows nothing of an open write to readers outside it', async () => {
		const db = database();
		let finish = (): void => undefined;
		const gate = new Promise<void>((done) => (finish = done));
		let inserted = (): void => undefined;
		const began = new Promise<void>((done) => (inserted = done));
		const work = db.write(async (tx) => {
			await tx.insert(registerValue).values(region('a', 'Wales'));
			inserted();
			await gate;
		});
		await began;
		expect(await db.read.$count(registerValue)).toBe(0);
		finish();
		await work;
		expect(await db.read.$count(registerValue)).toBe(1);
	});

	it('refuses a write inside a write, and reading around it', async () => {
		const db = database();
		await expect(db.write(() => db.write(() => Promise.resolve()))).rejects.toThrow('inside write');
		await expect(db.write(() => db.read.$count(person))).rejects.toThrow('use the tx');
	});

	it('lets work that outlives a write, write again', async () => {
		const db = database();
		const later: Promise<unknown>[] = [];
		await db.write(async (tx) => {
			await tx.$count(person);
			later.push(
				new Promise((done) => setTimeout(done, 15)).then(() =>
					db.write((next) => next.$count(person))
				)
			);
		});
		await expect(Promise.all(later)).resolves.toEqual([0]);
	});

	it('migrates twice without harm', async () => {
		const db = database();
		await db.write((tx) => tx.insert(registerValue).values(region('a', 'Wales')));
		await db.migrate();
		expect(await db.read.$count(registerValue)).toBe(1);
	});
});
