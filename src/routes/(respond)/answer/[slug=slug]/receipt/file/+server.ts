import { receiptFile } from '$lib/domain/identity/receipt-file';
import { formatInstant } from '$lib/domain/shared/london-time';
import { handled } from '$lib/server/http/handled';
import { currentResponse, rememberReceipt } from '../../../../receipt-cookie.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async (event) => {
	const { own, receipt } = await currentResponse(event);
	const text = receiptFile({
		title: own.content.title,
		code: receipt,
		returnAddress: `${event.url.origin}/answer/${own.slug}/return`,
		closes: formatInstant(own.closesAt)
	});
	rememberReceipt(event.cookies, event.url, { slug: own.slug, receipt, isKept: true });
	return new Response(text, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="receipt-code.txt"'
		}
	});
});
