import { createHash, randomBytes } from 'node:crypto';

/** Where chance comes from. Passed in, so that tests can repeat themselves. */
export interface Random {
	/** A new id: 120 random bits, no time in it, safe in addresses. */
	id(): string;
	/** A secret of `byteCount` random bytes (at least 16), base64url. */
	secret(byteCount: number): string;
	/** The same items in random order; the input is left as it was. */
	shuffle<T>(items: readonly T[]): T[];
}

export const systemRandom: Random = {
	id: () => randomBytes(15).toString('base64url'),
	secret: (byteCount) => randomBytes(byteCount).toString('base64url'),
	shuffle(items) {
		// Random keys of 64 bits, sorted: unbiased but for ties, which do not occur in practice.
		return items
			.map((item) => ({ item, key: randomBytes(8).readBigUInt64BE() }))
			.sort((a, b) => (a.key < b.key ? -1 : 1))
			.map(({ item }) => item);
	}
};

/**
 * The SHA-256 of a secret, hex. Secrets here have at least 100 random bits, so a plain hash
 * cannot be searched; passwords, which have fewer, go through argon2id.
 */
export const hashSecret = (secret: string): string =>
	createHash('sha256').update(secret).digest('hex');
