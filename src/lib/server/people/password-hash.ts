import { hash, verify } from '@node-rs/argon2';
import { normalPassword, PASSWORD_MAXIMUM } from '../../domain/people/password-rules.ts';

// OWASP Password Storage Cheat Sheet, argon2id, its second choice. The library's algorithm is
// argon2id unless told otherwise (its enum is ambient, so it cannot be named here); a test checks.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its salt and cost, as one line of text. */
export const hashPassword = (typed: string): Promise<string> => hash(normalPassword(typed), COST);

let hashOfNothing: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash (no such person) it does the same
 * work and says no, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(stored: string | undefined, typed: string): Promise<boolean> {
	// Longer than any password can be. Hashing it would only cost us.
	if (typed.length > PASSWORD_MAXIMUM * 4) return false;
	hashOfNothing ??= hashPassword('nobody has this password');
	const isRight = await verify(stored ?? (await hashOfNothing), normalPassword(typed));
	return stored !== undefined && isRight;
}
