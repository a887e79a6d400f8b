import { and, eq, inArray } from 'drizzle-orm';
import { invitedLetter } from '../../../domain/mail/invited-letter.ts';
import type { MailingKind } from '../../../domain/mail/letter-kind.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import type { Context } from '../../context.ts';
import {
	invitation,
	letter,
	mailing,
	organisation,
	response,
	responseAuthor
} from '../../db/schema.ts';
import type { LetterWriter, Written } from '../../mail/letter-writer.ts';
import { readSender } from '../../mail/read-sender.ts';
import { describeConsultation, type DescribedConsultation } from '../describe-consultation.ts';
import { invitationOfLetter } from './invitation-of-letter.ts';
import { invitationHash, invitationSecret } from '../invitations/invitation-secret.ts';

/**
 * Writes letters to invited organisations from what is known now. A letter that nobody needs any
 * more is not written: the consultation has closed, the invitation was revoked, or the organisation
 * has answered with its identity. What was done anonymously is not looked at.
 */
export const writeInvitedLetters: LetterWriter = async (ctx, letters, origin) => {
	const sender = await readSender(ctx.db.read);
	const rows = await factsOf(
		ctx,
		letters.map(({ id }) => id)
	);
	const described = new Map<string, DescribedConsultation | null>();
	for (const id of new Set(rows.map(({ consultationId }) => consultationId)))
		described.set(id, await describeConsultation(ctx, sender, id, origin));
	return new Map(
		rows.map((row): [string, Written] => {
			const about = described.get(row.consultationId) ?? null;
			if (about === null) return [row.letterId, { kind: 'not-written' }];
			const { phase, ...facts } = about;
			const asks = row.kind !== 'summary-published';
			const isOver = phase !== 'scheduled' && phase !== 'open';
			// Closing was put off meanwhile: another letter will say so on its day.
			const isEarly = row.kind === 'closing-tomorrow' && facts.closesOn === null;
			if (row.isRevoked || isEarly || (asks && (isOver || row.hasAnswered)))
				return [row.letterId, { kind: 'not-needed' }];
			const { invitationId: id, generation } = row;
			if (asks && invitationHash(ctx, { id, generation }) !== row.tokenHash)
				return [row.letterId, { kind: 'not-written' }];
			const { kind, recipientName, organisationName, note } = row;
			const link = `${origin}/invitation/${invitationSecret(ctx, { id, generation })}`;
			const own = { kind, recipientName, organisationName, note, link };
			const from = { name: sender.name, contactEmail: facts.sender.contactEmail };
			return [
				row.letterId,
				{ kind: 'written', sender: from, letter: invitedLetter({ ...facts, ...own }) }
			];
		})
	);
};

async function factsOf(ctx: Context, letterIds: readonly string[]) {
	const rows = [];
	for (const some of chunks(letterIds, 5000))
		rows.push(
			...(await ctx.db.read
				.select({
					letterId: letter.id,
					recipientName: letter.recipientName,
					kind: mailing.kind,
					note: mailing.note,
					consultationId: mailing.consultationId,
					organisationName: organisation.name,
					invitationId: invitation.id,
					generation: invitation.generation,
					tokenHash: invitation.tokenHash,
					isRevoked: invitation.isRevoked,
					responseState: response.state
				})
				.from(letter)
				.innerJoin(mailing, eq(mailing.id, letter.mailingId))
				.innerJoin(organisation, eq(organisation.id, letter.organisationId))
				.innerJoin(invitation, invitationOfLetter())
				.leftJoin(
					responseAuthor,
					and(
						eq(responseAuthor.consultationId, mailing.consultationId),
						eq(responseAuthor.organisationId, letter.organisationId)
					)
				)
				.leftJoin(response, eq(response.id, responseAuthor.responseId))
				.where(inArray(letter.id, some)))
		);
	return rows.map(({ responseState, ...row }) => ({
		...row,
		hasAnswered: responseState === 'submitted'
	}));
}

/** The same writer for each kind of letter that goes to invited organisations. */
export const INVITED_WRITERS: Readonly<Record<MailingKind, LetterWriter>> = {
	invitation: writeInvitedLetters,
	reminder: writeInvitedLetters,
	'closing-tomorrow': writeInvitedLetters,
	'summary-published': writeInvitedLetters
};
