import { and, asc, eq } from 'drizzle-orm';
import type { MailingKind } from '../../../domain/mail/letter-kind.ts';
import type { LetterState } from '../../../domain/mail/letter-state.ts';
import type { MailProblem } from '../../../domain/mail/mail-problem.ts';
import type { Letter, LetterSender } from '../../../domain/mail/letter.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { letter, mailing, organisation } from '../../db/schema.ts';
import { writeInvitedLetters } from './write-invited-letters.ts';

export interface LetterOfMailing {
	id: string;
	organisationName: string;
	recipientName: string;
	address: string;
	state: LetterState;
	problem: MailProblem | null;
	lastWords: string;
	triedOn: string | null;
	/** Only of letters that are to be sent by hand: nobody reads another's link without need. */
	text: { letter: Letter; sender: LetterSender } | null;
}

export interface WholeMailing {
	id: string;
	kind: MailingKind;
	madeOn: string;
	letters: LetterOfMailing[];
}

/**
 * One mailing with its letters, by organisation. Letters to be sent by hand come with their texts,
 * written anew from what is known now.
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function readMailing(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; mailingId: string; origin: string }
): Promise<WholeMailing> {
	authorise(actor, 'invitation:manage');
	const { read } = ctx.db;
	const [own] = await read
		.select({ id: mailing.id, kind: mailing.kind, madeOn: mailing.madeOn })
		.from(mailing)
		.where(and(eq(mailing.id, input.mailingId), eq(mailing.consultationId, input.consultationId)));
	if (own === undefined) throw new DomainError('not-found', 'mailing');
	const rows = await read
		.select({ stored: letter, organisationName: organisation.name })
		.from(letter)
		.innerJoin(organisation, eq(organisation.id, letter.organisationId))
		.where(eq(letter.mailingId, own.id))
		.orderBy(asc(organisation.nameFolded), asc(letter.address));
	const byHand = rows.flatMap(({ stored }) => (stored.state === 'by-hand' ? [stored] : []));
	const written = await writeInvitedLetters(ctx, byHand, input.origin);
	return {
		...own,
		letters: rows.map(({ stored, organisationName }) => {
			const what = written.get(stored.id);
			const text = what?.kind === 'written' ? { letter: what.letter, sender: what.sender } : null;
			const isNeeded = what === undefined || what.kind === 'written';
			const { id, recipientName, address, problem, lastWords, triedOn } = stored;
			return {
				...{ id, organisationName, recipientName, address, problem, lastWords, triedOn, text },
				state: isNeeded ? stored.state : ('not-needed' as const)
			};
		})
	};
}
