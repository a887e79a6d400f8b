import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { fingerprintWords } from '../../../domain/identity/fingerprint.ts';
import type { Reader } from '../../db/client.ts';
import { ballotKey, consultationVersion } from '../../db/schema.ts';

/** The public half of a version's key pair. */
export interface PublicBallotKey {
	versionId: string;
	/** 1 for what was published first; each correction adds one. */
	versionNumber: number;
	/** SubjectPublicKeyInfo in DER, base64. */
	publicKey: string;
	/** SHA-256 of that DER, hex. */
	fingerprint: string;
	/** The first half of the fingerprint, to be read out. */
	words: string[];
}

/** The public keys by which ballots of a consultation are signed, the first version's first. */
export async function readBallotKeys(
	reader: Reader,
	consultationId: string
): Promise<PublicBallotKey[]> {
	const rows = await reader
		.select({
			versionId: ballotKey.versionId,
			versionNumber: consultationVersion.number,
			publicKey: ballotKey.publicKey
		})
		.from(ballotKey)
		.innerJoin(consultationVersion, eq(consultationVersion.id, ballotKey.versionId))
		.where(eq(consultationVersion.consultationId, consultationId))
		.orderBy(asc(consultationVersion.number));
	return rows.map((row) => {
		const hash = createHash('sha256').update(Buffer.from(row.publicKey, 'base64')).digest();
		return { ...row, fingerprint: hash.toString('hex'), words: fingerprintWords(hash) };
	});
}
