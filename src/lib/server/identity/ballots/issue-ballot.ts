import { createPrivateKey, createPublicKey } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { phaseAt } from '../../../domain/consultations/phase.ts';
import { SIGNATURE_LENGTH } from '../../../domain/identity/ballot.ts';
import { bytesToText, textToBytes } from '../../../domain/identity/bytes.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { ballotKey, consultation, consultationVersion, invitation } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';
import { closeBallots } from './close-ballots.ts';
import { sealedFor } from './ensure-ballot-keys.ts';
import { markIssued } from './mark-issued.ts';
import { signBlinded } from './sign-blinded.ts';

/**
 * Signs one blinded message for each invitation, ever. The same message again gets the same
 * signature, so that a reply that was lost on the way loses no ballot.
 *
 * @param input.secret of the invitation's link
 * @param input.versionId under whose key; any published version of that consultation
 * @param input.blinded 384 bytes in base64url
 * @returns the blind signature, as long and written the same way
 * @throws DomainError `invitation-used` for another message than the first, `not-found`,
 * `bad-request` for what is no blinded message, `closed`, `not-open-yet`; UnsealError when the
 * secret key of the configuration was lost
 */
export async function issueBallot(
	ctx: Context,
	actor: Actor,
	input: { secret: string; versionId: string; blinded: string }
): Promise<{ signature: string }> {
	authorise(actor, 'response:write-own');
	const blinded = textToBytes(input.blinded, SIGNATURE_LENGTH);
	if (blinded === null) throw new DomainError('bad-request', 'blinded message');
	const key = await readKey(ctx.db.read, input);
	if (phaseAt(key, ctx.clock) !== 'open') await closeBallots(ctx);
	requireOpen(ctx, key);
	if (key.sealedPrivateKey === null) throw new DomainError('not-ready', 'no private key');

	// Signed before it is noted, and handed out after: a failure here uses nothing up.
	const der = Buffer.from(ctx.sealing.unseal(sealedFor(input.versionId), key.sealedPrivateKey));
	const signature = sign(der, key.publicKey, blinded);
	const blindedHash = hashSecret(`blinded:${input.versionId}:${input.blinded}`);
	await ctx.db.write(async (tx) => {
		requireOpen(ctx, await readKey(tx, input));
		const { invitationId, consultationId } = key;
		await markIssued(tx, { invitationId, consultationId, blindedHash });
	});
	// The log would keep which invitation was opened after which.
	await ctx.db.forgetHistory().catch(() => undefined);
	return { signature: bytesToText(signature) };
}

function sign(der: Buffer, publicKey: string, blinded: Uint8Array): Buffer {
	const keys = {
		privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
		publicKey: createPublicKey({
			key: Buffer.from(publicKey, 'base64'),
			format: 'der',
			type: 'spki'
		})
	};
	try {
		return signBlinded(keys, blinded);
	} catch (error) {
		if (error instanceof RangeError) throw new DomainError('bad-request', 'blinded message');
		throw error;
	}
}

async function readKey(
	reader: Reader,
	{ secret, versionId }: { secret: string; versionId: string }
) {
	const [found] = await reader
		.select({
			invitationId: invitation.id,
			consultationId: invitation.consultationId,
			publishedAt: consultation.publishedAt,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			archivedAt: consultation.archivedAt,
			publicKey: ballotKey.publicKey,
			sealedPrivateKey: ballotKey.sealedPrivateKey
		})
		.from(invitation)
		.innerJoin(consultation, eq(consultation.id, invitation.consultationId))
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.innerJoin(ballotKey, eq(ballotKey.versionId, consultationVersion.id))
		.where(
			and(eq(invitation.tokenHash, hashSecret(secret)), eq(consultationVersion.id, versionId))
		);
	if (found === undefined) throw new DomainError('not-found', 'invitation or key');
	return found;
}

function requireOpen(ctx: Context, key: Awaited<ReturnType<typeof readKey>>): void {
	const phase = phaseAt(key, ctx.clock);
	if (phase === 'open') return;
	throw new DomainError(phase === 'scheduled' ? 'not-open-yet' : 'closed');
}
