// What a respondent's browser does to get a ballot, with Node's cryptography in place of its own.
import { createHash, randomBytes } from 'node:crypto';
import { ballotText, SIGNATURE_LENGTH, type Ballot } from '../../src/lib/domain/identity/ballot.ts';
import {
	completeBallot,
	makeBallotRequest,
	readPublicKey,
	type BallotRequest
} from '../../src/lib/domain/identity/ballot-request.ts';
import type { RsaPublicKey } from '../../src/lib/domain/identity/blind-rsa.ts';
import { bytesToText, textToBytes } from '../../src/lib/domain/identity/bytes.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { ballotKey } from '../../src/lib/server/db/schema.ts';
import { sealedFor } from '../../src/lib/server/identity/ballots/ensure-ballot-keys.ts';
import { issueBallot } from '../../src/lib/server/identity/ballots/issue-ballot.ts';
import { makeKeyPair } from '../../src/lib/server/identity/ballots/make-key-pair.ts';
import { readBallotKeys } from '../../src/lib/server/identity/ballots/read-ballot-keys.ts';

export const sha384 = (bytes: Uint8Array): Promise<Uint8Array> =>
	Promise.resolve(new Uint8Array(createHash('sha384').update(bytes).digest()));

/** A public key as pages carry it. */
export function keyOfPage(publicKey: string): RsaPublicKey {
	const key = readPublicKey(Buffer.from(publicKey, 'base64'));
	if (key === null) throw new Error('not a key of 3072 bits');
	return key;
}

export const requestFor = (
	publicKey: string,
	versionId: string,
	draw: (length: number) => Uint8Array = randomBytes
): Promise<BallotRequest> => makeBallotRequest(keyOfPage(publicKey), versionId, { draw, sha384 });

export function finish(publicKey: string, request: BallotRequest, signature: string): Ballot {
	const signed = textToBytes(signature, SIGNATURE_LENGTH);
	if (signed === null) throw new Error('not a signature');
	return completeBallot(keyOfPage(publicKey), request, signed);
}

type KeyPair = Awaited<ReturnType<typeof makeKeyPair>>;
const pairs: Promise<KeyPair>[] = [];

/**
 * Gives a version its key pair, sealed as the product seals it. The pairs themselves are made once
 * for all tests of a file, because each takes some tenths of a second.
 * @param which another number is another pair; or the pair itself
 */
export async function giveBallotKey(
	ctx: Context,
	versionId: string,
	which: number | KeyPair = 0
): Promise<void> {
	const pair = typeof which === 'number' ? await (pairs[which] ??= makeKeyPair()) : which;
	await ctx.db.write(async (tx) => {
		await tx.insert(ballotKey).values({
			versionId,
			publicKey: pair.publicKey.toString('base64'),
			sealedPrivateKey: ctx.sealing.seal(sealedFor(versionId), pair.privateKey)
		});
	});
}

/**
 * Gets an invitation's ballot by the commands, under the key of the latest version: as text, the
 * way it is kept and handed in.
 * @param draw the browser's chance, where it has to repeat itself
 */
export async function getBallot(
	ctx: Context,
	{ consultationId, secret }: { consultationId: string; secret: string },
	draw: (length: number) => Uint8Array = randomBytes
): Promise<string> {
	const key = (await readBallotKeys(ctx.db.read, consultationId)).at(-1);
	if (key === undefined) throw new Error('no key');
	const request = await requestFor(key.publicKey, key.versionId, draw);
	const { signature } = await issueBallot(ctx, VISITOR, {
		secret,
		versionId: key.versionId,
		blinded: bytesToText(request.blinded)
	});
	return ballotText(finish(key.publicKey, request, signature));
}
