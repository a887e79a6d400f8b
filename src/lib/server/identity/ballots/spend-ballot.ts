import { constants, createPublicKey, verify } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { prepare, SALT_LENGTH } from '../../../domain/identity/blind-rsa.ts';
import {
	ballotMessage,
	readBallot,
	SERIAL_LENGTH,
	SIGNATURE_LENGTH,
	type Ballot
} from '../../../domain/identity/ballot.ts';
import { HASH_BEGINNINGS } from '../../../domain/identity/drawer.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Reader, Writer } from '../../db/client.ts';
import { ballotKey, consultation, consultationVersion, spentBallot } from '../../db/schema.ts';
import { DECOY_KEY } from './decoy-key.ts';
import { hashSerial } from './hash-serial.ts';
import { readDrawer } from './read-drawer.ts';

/** What became of looking at a ballot. It knows neither its key nor its version any more. */
export interface CheckedBallot {
	/** Signed by a key of this consultation, for the version that it names. */
	isGenuine: boolean;
	serialHash: string;
}

// Put through the same work when there is no ballot in what was handed in.
const NO_BALLOT: Ballot = {
	versionId: '',
	prefix: new Uint8Array(32),
	serial: new Uint8Array(SERIAL_LENGTH),
	signature: new Uint8Array(SIGNATURE_LENGTH)
};

/**
 * Verifies a ballot, before the transaction that spends it. Whatever is wrong with it, the same is
 * done: one query, one RSA verification, one hash.
 * @param typed the ballot's text or a come-back link, as it was handed in
 */
export async function checkBallot(
	reader: Reader,
	{ slug, typed }: { slug: string; typed: string }
): Promise<CheckedBallot> {
	const keys = await reader
		.select({ versionId: ballotKey.versionId, publicKey: ballotKey.publicKey })
		.from(ballotKey)
		.innerJoin(consultationVersion, eq(consultationVersion.id, ballotKey.versionId))
		.innerJoin(consultation, eq(consultation.id, consultationVersion.consultationId))
		.where(eq(consultation.slug, slug));
	const read = readBallot(typed);
	const ballot = read ?? NO_BALLOT;
	const named = keys.find(({ versionId }) => versionId === ballot.versionId);
	const isSigned = isSignedBy(named?.publicKey ?? DECOY_KEY, ballot);
	return {
		isGenuine: isSigned && named !== undefined && read !== null,
		serialHash: hashSerial(ballot.serial)
	};
}

/**
 * RSASSA-PSS-VERIFY with the suite's parameters: SHA-384, MGF1 with the same, salt of 48 bytes.
 * @param publicKey SubjectPublicKeyInfo in DER, base64
 */
export function isSignedBy(
	publicKey: string,
	{ versionId, prefix, serial, signature }: Ballot
): boolean {
	const der = Buffer.from(publicKey, 'base64');
	const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
	// A number that is not below the modulus would be refused before the arithmetic, and sooner.
	const isBelow = Buffer.compare(signature, modulusOf(der)) < 0;
	const isSigned = verify(
		'sha384',
		prepare(prefix, ballotMessage(versionId, serial)),
		{ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_LENGTH },
		isBelow ? signature : NO_BALLOT.signature.map((_, at) => (at === 0 ? 0 : 0xff))
	);
	return isSigned && isBelow;
}

/** The structure ends with the modulus and the five bytes that say 65537. */
const modulusOf = (der: Buffer): Buffer => der.subarray(-5 - SIGNATURE_LENGTH, -5);

/**
 * Spends a ballot, inside the transaction that opens a response. Nothing is kept but the hash of
 * its serial: no key, no version, no time, no order.
 * @param input.mayBeSpent false when something else forbids it, such as closing: it is refused in
 * the same way, after the same work
 * @throws DomainError `ballot-refused`, whatever the reason
 */
export async function spendBallot(
	tx: Writer,
	input: { consultationId: string; ballot: CheckedBallot; mayBeSpent: boolean }
): Promise<void> {
	const { consultationId } = input;
	const { isGenuine, serialHash } = input.ballot;
	const ofConsultation = eq(spentBallot.consultationId, consultationId);
	const column = spentBallot.serialHash;
	const spent = await readDrawer(
		{
			...{ key: serialHash, column, beginnings: HASH_BEGINNINGS },
			count: await tx.$count(spentBallot, ofConsultation)
		},
		async (isInside) =>
			await tx
				.select({ serialHash: spentBallot.serialHash })
				.from(spentBallot)
				.where(and(ofConsultation, isInside))
	);
	const isSpent = spent.some((row) => row.serialHash === serialHash);
	if (!isGenuine || isSpent || !input.mayBeSpent) throw new DomainError('ballot-refused');

	// Their drawer is written anew in the order of the hashes, as issues are. In their order of use they would say
	// which response each of them opened, and a respondent may show its own hash to somebody.
	const rows = [...spent.map((row) => row.serialHash), serialHash].sort();
	for (const some of chunks(spent, 10_000))
		await tx.delete(spentBallot).where(
			and(
				ofConsultation,
				inArray(
					spentBallot.serialHash,
					some.map((row) => row.serialHash)
				)
			)
		);
	for (const some of chunks(rows, 5_000))
		await tx.insert(spentBallot).values(some.map((hash) => ({ consultationId, serialHash: hash })));
}
