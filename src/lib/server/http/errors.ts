import { error, isHttpError, isRedirect, redirect } from '@sveltejs/kit';
import { DomainError, type DomainErrorCode } from '../../domain/shared/domain-error.ts';

/** The one translation of the product's errors to a status and words for a person. */
const WORDS: Record<Exclude<DomainErrorCode, 'not-signed-in'>, [status: number, words: string]> = {
	'not-found': [404, 'There is no such page. Check the address, or go back and try again.'],
	'not-allowed': [404, 'There is no such page. Check the address, or go back and try again.'],
	'stale-revision': [
		409,
		'Somebody changed this while you were working on it. Go back, copy what you typed, load the page again and make your change once more.'
	],
	'already-done': [409, 'This has been done already. Go back and load the page again to see it.'],
	'not-open-yet': [403, 'This consultation is not open for answers yet.'],
	closed: [403, 'This consultation has closed, so answers can no longer be sent or changed.'],
	'invitation-used': [
		409,
		'This invitation has been used already. To go back to an answer, use the receipt code that came with it.'
	],
	'ballot-refused': [
		409,
		'This ballot was not taken. It has been used, or it is for another consultation or not whole, or this consultation is not open.'
	],
	'link-expired': [410, 'This link no longer works. Ask the secretariat for a new one.'],
	'not-ready': [409, 'Something has to be finished first. Go back: the page says what.'],
	'too-large': [413, 'What you sent is too large. Go back and send less at once.'],
	'too-many-attempts': [429, 'There were too many attempts. Wait 15 minutes and try again.'],
	'bad-request': [400, 'The page sent something we could not read. Go back and try again.'],
	busy: [503, 'Many people are using this page just now. Wait a moment and try again.']
};

/**
 * Rethrows as Kit's own error or redirect, so that the status is right.
 * Anything that is not the product's refusal passes through and becomes a 500 with no details.
 */
export function throwForKit(thrown: unknown, returnTo: string, requestId: string): never {
	if (isRedirect(thrown) || isHttpError(thrown) || !(thrown instanceof DomainError)) throw thrown;
	if (thrown.code === 'not-signed-in')
		redirect(303, `/sign-in?next=${encodeURIComponent(returnTo)}`);
	const [status, message] = WORDS[thrown.code];
	error(status, { message, code: thrown.code, requestId });
}
