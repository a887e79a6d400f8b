import type { RequestEvent } from '@sveltejs/kit';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { throwForKit } from './errors.ts';

type Handled = Pick<RequestEvent, 'url' | 'locals' | 'request'>;

/** The most bytes that a form may send, unless the route says otherwise. */
const LARGEST_BODY = 1_000_000;

/**
 * Wraps a load, an action or an endpoint so that refusals of the product become pages with the
 * right status. Every server file of a route uses it; a test checks that.
 * @param largestBody in bytes. The server's own limit has to let documents through and is one for
 * all routes, so each route has its own here.
 */
export const handled =
	<E extends Handled, R>(run: (event: E) => R | Promise<R>, largestBody = LARGEST_BODY) =>
	async (event: E): Promise<R> => {
		try {
			// A page's loads run after a refused action too, with the same request: they read no body.
			const isLoad = 'depends' in event;
			const bytes = Number(event.request.headers.get('content-length') ?? 0);
			if (!isLoad && bytes > largestBody) throw new DomainError('too-large', 'body');
			return await run(event);
		} catch (thrown) {
			return throwForKit(thrown, event.url.pathname, event.locals.requestId);
		}
	};
