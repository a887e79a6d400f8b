import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { joiningLink, person } from '../db/schema.ts';

export interface PersonListed {
	id: string;
	name: string;
	email: string;
	role: Role;
	createdAt: Date;
	deactivatedAt: Date | null;
	/** The one who asks. */
	isSelf: boolean;
}

/** A link that nobody has used yet: for a new account, or a lost password. */
export interface LinkListed {
	hash: string;
	name: string;
	role: Role;
	expiresAt: Date;
	isExpired: boolean;
	isForPassword: boolean;
}

const columns = {
	id: person.id,
	name: person.name,
	email: person.email,
	role: person.role,
	createdAt: person.createdAt,
	deactivatedAt: person.deactivatedAt
};
const isSelf = (actor: Actor, id: string) => actor.kind === 'person' && actor.personId === id;

/** Everybody with an account, by name, and the joining links that nobody has used yet. */
export async function readPeople(
	ctx: Context,
	actor: Actor
): Promise<{
	people: PersonListed[];
	links: LinkListed[];
}> {
	authorise(actor, 'people:manage');
	const people = await ctx.db.read.select(columns).from(person);
	const links = await ctx.db.read
		.select({
			hash: joiningLink.tokenHash,
			name: joiningLink.name,
			role: joiningLink.role,
			expiresAt: joiningLink.expiresAt,
			personId: joiningLink.personId
		})
		.from(joiningLink)
		.orderBy(asc(joiningLink.expiresAt), asc(joiningLink.tokenHash));
	const now = ctx.clock.now();
	return {
		// Sorted here: the two databases disagree about where "Ó Briain" belongs.
		people: people
			.map((row) => ({ ...row, isSelf: isSelf(actor, row.id) }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		links: links.map(({ personId, ...link }) => ({
			...link,
			isExpired: link.expiresAt <= now,
			isForPassword: personId !== null
		}))
	};
}

/** One person. @throws DomainError `not-found` */
export async function readPerson(ctx: Context, actor: Actor, id: string): Promise<PersonListed> {
	authorise(actor, 'people:manage');
	const [row] = await ctx.db.read.select(columns).from(person).where(eq(person.id, id));
	if (!row) throw new DomainError('not-found', 'person');
	return { ...row, isSelf: isSelf(actor, row.id) };
}
