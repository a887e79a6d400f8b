import { createHash } from 'node:crypto';

/** What is kept of a spent ballot, and published: the SHA-256 of its serial's 32 bytes, in hex. */
export const hashSerial = (serial: Uint8Array): string =>
	createHash('sha256').update(serial).digest('hex');
