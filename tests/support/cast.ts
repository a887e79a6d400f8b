// The people that tests speak of, all invented. Two officers, because two people may code.
import type { Actor } from '../../src/lib/domain/shared/actor.ts';
import { person } from '../../src/lib/server/db/schema.ts';
import type { Database } from '../../src/lib/server/db/client.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const mair: Person = {
	kind: 'person',
	personId: 'mair-llewellyn',
	name: 'Mair Llewellyn',
	role: 'secretariat'
};
export const tobias: Person = {
	kind: 'person',
	personId: 'tobias-adeyemi-fox',
	name: 'Tobias Adeyemi-Fox',
	role: 'secretariat'
};
export const chair: Person = {
	kind: 'person',
	personId: 'siobhan-okparaocha',
	name: 'Siobhán Okparaocha',
	role: 'chair'
};
export const official: Person = {
	kind: 'person',
	personId: 'denzil-hartigan',
	name: 'Denzil Hartigan',
	role: 'official'
};

/** Gives the cast accounts. Nobody can sign in to them: their password's hash is of nothing. */
export async function addCast(db: Database): Promise<void> {
	const createdAt = new Date('2026-01-05T09:00:00Z');
	const rows = [mair, tobias, chair, official].map(({ personId, name, role }) => ({
		id: personId,
		name,
		email: `${personId}@secretariat.example`,
		emailFolded: `${personId}@secretariat.example`,
		role,
		passwordHash: 'no password',
		createdAt
	}));
	await db.write(async (tx) => {
		await tx.insert(person).values(rows);
	});
}
