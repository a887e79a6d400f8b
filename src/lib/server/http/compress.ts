import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const squeeze = promisify(gzip);
const SMALLEST_WORTHWHILE = 1024;

/** Compresses a page, which adapter-node does only for static files. */
export async function compress(request: Request, response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	const accepts = request.headers.get('accept-encoding') ?? '';
	if (
		!/^text\/(html|css|csv)/.test(type) ||
		!/\bgzip\b/.test(accepts) ||
		response.headers.has('content-encoding') ||
		response.body === null
	)
		return response;
	const body = Buffer.from(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (body.length < SMALLEST_WORTHWHILE)
		return new Response(body, { status: response.status, headers });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	return new Response(new Uint8Array(await squeeze(body, { level: 6 })), {
		status: response.status,
		headers
	});
}
