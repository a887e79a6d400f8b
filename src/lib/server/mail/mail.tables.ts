import { sql } from 'drizzle-orm';
import type { LetterKind, MailingKind } from '../../domain/mail/letter-kind.ts';
import type { LetterState } from '../../domain/mail/letter-state.ts';
import type { MailProblem } from '../../domain/mail/mail-problem.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { Kit } from '../db/kit.ts';
import type { organisationTables } from '../organisations/organisations.tables.ts';

/**
 * Letters that went out or have to. No letter's text is kept: it is written when it is sent.
 * A letter goes to an organisation because it is invited, never because of what it answered; days
 * are kept, no times, so that nothing here can be laid beside the order of answers.
 */
export function mailTables(
	k: Kit,
	{ consultation }: ReturnType<typeof consultationTables>,
	{ organisation }: ReturnType<typeof organisationTables>
) {
	// Letters of one kind that were decided upon together.
	const mailing = k.table(
		'mailing',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			kind: k.text('kind').$type<MailingKind>().notNull(),
			// YYYY-MM-DD in London.
			madeOn: k.text('made_on').notNull(),
			// What the secretariat adds in its own words; '' for nothing.
			note: k.text('note').notNull()
		},
		(t) => [
			k.index('mailing_consultation_ix').on(t.consultationId),
			k.check(
				'mailing_kind_ck',
				sql`${t.kind} in ('invitation', 'reminder', 'closing-tomorrow', 'summary-published')`
			)
		]
	);

	const letter = k.table(
		'letter',
		{
			// Also the first half of its Message-ID, so that a letter that comes twice is known as one.
			id: k.text('id').primaryKey(),
			kind: k.text('kind').$type<LetterKind>().notNull(),
			// Null for a receipt and for a test.
			mailingId: k.text('mailing_id').references(() => mailing.id, { onDelete: 'cascade' }),
			organisationId: k
				.text('organisation_id')
				.references(() => organisation.id, { onDelete: 'cascade' }),
			recipientName: k.text('recipient_name').notNull(),
			address: k.text('address').notNull(),
			state: k.text('state').$type<LetterState>().notNull(),
			attempts: k.int('attempts').notNull().default(0),
			// How often it was handed over and no answer came: it may have arrived as often.
			doubts: k.int('doubts').notNull().default(0),
			problem: k.text('problem').$type<MailProblem>(),
			// The mail server's own, cleaned and shortened.
			lastWords: k.text('last_words').notNull().default(''),
			// The day of the latest attempt.
			triedOn: k.text('tried_on'),
			// While it waits after a failure: when it is tried again. While it is being sent: until when
			// no other process takes it up. Null otherwise: no time stays with a letter that is done.
			dueAt: k.time('due_at'),
			// Of a receipt, what it has to say, under a key that is not in the database, until it is sent.
			sealed: k.text('sealed')
		},
		(t) => [
			k.index('letter_state_ix').on(t.state, t.dueAt),
			k.index('letter_mailing_ix').on(t.mailingId),
			k.index('letter_organisation_ix').on(t.organisationId),
			k.check(
				'letter_state_ck',
				sql`${t.state} in ('by-hand', 'waiting', 'sending', 'handing-over', 'sent', 'refused', 'given-up', 'not-needed')`
			),
			// An invited organisation's letter belongs to a mailing; a receipt and a test to nobody.
			k.check(
				'letter_mailing_ck',
				sql`(${t.kind} in ('receipt', 'test')) = (${t.mailingId} is null) and (${t.kind} in ('receipt', 'test')) = (${t.organisationId} is null)`
			)
		]
	);

	return { mailing, letter };
}
