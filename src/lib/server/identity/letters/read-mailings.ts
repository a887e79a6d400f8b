import { and, asc, count, desc, eq, inArray, isNotNull, min } from 'drizzle-orm';
import type { MailingKind } from '../../../domain/mail/letter-kind.ts';
import type { LetterState } from '../../../domain/mail/letter-state.ts';
import type { MailProblem } from '../../../domain/mail/mail-problem.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { invitation, letter, mailing, organisation } from '../../db/schema.ts';
import { isMailOn, mailProblem } from '../../mail/start-mail.ts';
import { invitationOfLetter } from './invitation-of-letter.ts';

export interface MailingSummary {
	id: string;
	kind: MailingKind;
	/** YYYY-MM-DD */
	madeOn: string;
	counts: Partial<Record<LetterState, number>>;
	/** Of those that are sent, how many somebody says that they have sent. */
	sentByHandCount: number;
	/** Whom the one letter is to where it is one letter; null where there are more. */
	onlyTo: string | null;
}

export interface LetterInTrouble {
	id: string;
	mailingId: string;
	kind: MailingKind;
	organisationName: string;
	invitationId: string;
	address: string;
	state: LetterState;
	problem: MailProblem;
	lastWords: string;
	triedOn: string | null;
}

export interface Mailings {
	isMailOn: boolean;
	/** What keeps all letters from being sent just now. */
	problem: MailProblem | null;
	/** Newest day first. */
	mailings: MailingSummary[];
	/** Letters that failed, those for which somebody has to do something first. */
	inTrouble: LetterInTrouble[];
}

const MOST_IN_TROUBLE = 200;

/**
 * The letters of a consultation: what was sent, what was not, and why.
 * @throws DomainError as `authorise` does
 */
export async function readMailings(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<Mailings> {
	authorise(actor, 'invitation:manage');
	const { read } = ctx.db;
	const rows = await read
		.select({ id: mailing.id, kind: mailing.kind, madeOn: mailing.madeOn })
		.from(mailing)
		.where(eq(mailing.consultationId, consultationId))
		.orderBy(desc(mailing.madeOn), asc(mailing.id));
	const counted = await read
		.select({
			mailingId: letter.mailingId,
			state: letter.state,
			n: count(),
			// Only those that were tried from here have a day of it.
			tried: count(letter.triedOn),
			first: min(organisation.name)
		})
		.from(letter)
		.innerJoin(mailing, eq(mailing.id, letter.mailingId))
		.innerJoin(organisation, eq(organisation.id, letter.organisationId))
		.where(eq(mailing.consultationId, consultationId))
		.groupBy(letter.mailingId, letter.state);
	const troubled = await read
		.select({
			id: letter.id,
			mailingId: mailing.id,
			kind: mailing.kind,
			organisationName: organisation.name,
			invitationId: invitation.id,
			address: letter.address,
			state: letter.state,
			problem: letter.problem,
			lastWords: letter.lastWords,
			triedOn: letter.triedOn
		})
		.from(letter)
		.innerJoin(mailing, eq(mailing.id, letter.mailingId))
		.innerJoin(organisation, eq(organisation.id, letter.organisationId))
		.innerJoin(invitation, invitationOfLetter())
		.where(
			and(
				eq(mailing.consultationId, consultationId),
				inArray(letter.state, ['refused', 'given-up', 'waiting']),
				isNotNull(letter.problem)
			)
		)
		.orderBy(asc(letter.state), asc(organisation.nameFolded), asc(letter.id))
		.limit(MOST_IN_TROUBLE);
	return {
		isMailOn: isMailOn(ctx),
		problem: mailProblem(ctx),
		mailings: rows.map((row) => {
			const ofIt = counted.filter(({ mailingId }) => mailingId === row.id);
			return {
				...row,
				counts: Object.fromEntries(ofIt.map(({ state, n }) => [state, n])),
				sentByHandCount: ofIt.reduce(
					(sum, { state, n, tried }) => sum + (state === 'sent' ? n - tried : 0),
					0
				),
				onlyTo: ofIt.length === 1 && ofIt[0]?.n === 1 ? ofIt[0].first : null
			};
		}),
		inTrouble: troubled.flatMap(({ problem, ...rest }) =>
			problem === null ? [] : [{ ...rest, problem }]
		)
	};
}
