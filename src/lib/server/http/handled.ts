import type { RequestEvent } from '@sveltejs/kit';
import { throwForKit } from './errors.ts';

type Handled = Pick<RequestEvent, 'url' | 'locals'>;

/**
 * Wraps a load, an action or an endpoint so that refusals of the product become pages with the
 * right status. Every server file of a route uses it; a test checks that.
 */
export const handled =
	<E extends Handled, R>(run: (event: E) => R | Promise<R>) =>
	async (event: E): Promise<R> => {
		try {
			return await run(event);
		} catch (thrown) {
			return throwForKit(thrown, event.url.pathname, event.locals.requestId);
		}
	};
