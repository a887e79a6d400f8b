/**
 * What the product refuses. Stable codes: pages, logs and tests name them.
 * What a person can correct is returned as a value and never thrown.
 * Outside, "not-found" and "not-allowed" look the same.
 */
export const DOMAIN_ERROR_CODES = [
	'not-found',
	'not-allowed',
	'not-signed-in',
	'stale-revision',
	'already-done',
	'not-open-yet',
	'closed',
	'invitation-used',
	'ballot-refused',
	'link-expired',
	'not-ready',
	'too-large',
	'too-many-attempts',
	'bad-request',
	'busy'
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

export class DomainError extends Error {
	override readonly name = 'DomainError';
	/**
	 * @param code stable, safe to show and to log
	 * @param reason a short constant for developers; never a value that somebody typed
	 */
	constructor(
		readonly code: DomainErrorCode,
		readonly reason = ''
	) {
		super(reason === '' ? code : `${code}: ${reason}`);
	}
}
