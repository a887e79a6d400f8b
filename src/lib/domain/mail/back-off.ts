const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// Two days in all, as mail servers keep trying (RFC 5321, 4.5.4.1 asks for four to five days of a
// server; a reminder that comes after the closing is worse than one that did not).
const WAITS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** How often a letter may have been handed over without an answer before a person decides. */
export const MOST_DOUBTS = 2;

/**
 * How long to wait after an attempt that failed.
 * @param attempts how many there have been, from 1
 * @returns milliseconds; null when it was tried often enough
 */
export const waitAfter = (attempts: number): number | null => WAITS[attempts - 1] ?? null;
