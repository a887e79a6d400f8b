import { fail } from '@sveltejs/kit';
import { DomainError } from '$lib/domain/shared/domain-error';

/**
 * Does what a form asked for. When the matching was changed since the page was made, the page is
 * shown again as it is now, and says so. Unlike a report, a matching keeps neither who corrected it
 * nor a text that somebody else could have typed over: there is nothing more to say.
 */
export async function unlessStale<T>(run: () => Promise<T>) {
	try {
		return await run();
	} catch (thrown) {
		if (!(thrown instanceof DomainError) || thrown.code !== 'stale-revision') throw thrown;
		return fail(409, {
			errors: {
				form: 'Something was changed here meanwhile. Look at it as it is now, and press again.'
			}
		});
	}
}
