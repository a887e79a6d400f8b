import { sql } from 'drizzle-orm';
import type { Role } from '../../domain/shared/role.ts';
import type { Kit } from '../db/kit.ts';

/** The secretariat itself, the people who may sign in, and their sessions. */
export function peopleTables(k: Kit) {
	const secretariat = k.table(
		'secretariat',
		{
			id: k.text('id').primaryKey(),
			name: k.text('name').notNull(),
			contactEmail: k.text('contact_email').notNull(),
			accentColour: k.text('accent_colour').notNull()
		},
		(t) => [k.check('secretariat_single_ck', sql`${t.id} = 'secretariat'`)]
	);

	const person = k.table(
		'person',
		{
			id: k.text('id').primaryKey(),
			name: k.text('name').notNull(),
			email: k.text('email').notNull(),
			emailFolded: k.text('email_folded').notNull(),
			role: k.text('role').$type<Role>().notNull(),
			passwordHash: k.text('password_hash').notNull(),
			createdAt: k.time('created_at').notNull(),
			deactivatedAt: k.time('deactivated_at')
		},
		(t) => [
			k.uniqueIndex('person_email_uq').on(t.emailFolded),
			k.check('person_role_ck', sql`${t.role} in ('secretariat', 'chair', 'official')`)
		]
	);

	const session = k.table(
		'session',
		{
			tokenHash: k.text('token_hash').primaryKey(),
			personId: k
				.text('person_id')
				.notNull()
				.references(() => person.id, { onDelete: 'cascade' }),
			createdAt: k.time('created_at').notNull(),
			expiresAt: k.time('expires_at').notNull(),
			browser: k.text('browser').notNull()
		},
		(t) => [k.index('session_person_ix').on(t.personId)]
	);

	const joiningLink = k.table('joining_link', {
		tokenHash: k.text('token_hash').primaryKey(),
		role: k.text('role').$type<Role>().notNull(),
		name: k.text('name').notNull(),
		createdBy: k
			.text('created_by')
			.notNull()
			.references(() => person.id),
		expiresAt: k.time('expires_at').notNull(),
		// Whose password it lets choose again; null for a link that makes a new account.
		personId: k.text('person_id').references(() => person.id, { onDelete: 'cascade' })
	});

	return { secretariat, person, session, joiningLink };
}
