import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../random.ts';

// In memory only: whoever can read the process's output may set it up, nobody who reads its disk.
let secret: string | undefined;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** This process's secret of the set-up link, made at the first call: 192 bits, base64url. */
export function setUpSecret(random: Random): string {
	secret ??= random.secret(24);
	return secret;
}

/** Whether a link's secret is this process's, in a time that says nothing about how near it is. */
export const isSetUpSecret = (offered: string): boolean =>
	secret !== undefined && timingSafeEqual(digest(offered), digest(secret));
