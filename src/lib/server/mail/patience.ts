const MINUTE = 60_000;

/** How long a mail server is waited for, in milliseconds. */
export interface Patience {
	connection: number;
	/** For a conversation to begin, signing in and all. */
	opening: number;
	/** For a letter up to its last line: all its steps together, however often the server speaks. */
	beforeLastLine: number;
	/** Ten minutes after the last line is what RFC 5321 asks (4.5.3.2.6): less makes doubles. */
	afterLastLine: number;
}
export const PATIENCE: Patience = {
	connection: MINUTE,
	opening: 3 * MINUTE,
	beforeLastLine: 8 * MINUTE,
	afterLastLine: 10 * MINUTE
};

/**
 * For how long a letter belongs to whoever claimed it, anew from just before its last line: longer
 * than a server is waited for, so that no second process sends what the first is still sending.
 */
export const CLAIM = 15 * MINUTE;
