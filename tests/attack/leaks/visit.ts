import { strFromU8, unzipSync } from 'fflate';
import type { Role } from './roles.ts';

/** A request as somebody makes it. */
export interface Errand {
	method: string;
	path: string;
	/** The fields of a form; null sends none. */
	fields: readonly (readonly [string, string])[] | null;
	/** Sent as JSON instead of a form, where a page's script does so. */
	json?: unknown;
}

/** All of an answer that somebody could read something from. */
export interface Answered {
	status: number;
	location: string;
	/** Headers and body as text, what is zipped unzipped. */
	text: string;
	isPage: boolean;
}

let visits = 0;

/** Sends one request as a role, follows nothing, and gives back all that came. */
export async function visit(url: string, role: Role, errand: Errand): Promise<Answered> {
	const { method, path, json } = errand;
	const response = await fetchAgain(url + path, {
		method,
		redirect: 'manual',
		headers: {
			...{
				accept: 'text/html',
				'accept-encoding': 'identity',
				// Everybody comes from an address of their own, as it is in life.
				'x-visitor': String(++visits),
				origin: url,
				cookie: cookieFor(role, path)
			},
			...(json === undefined ? {} : { 'content-type': 'application/json' })
		},
		...bodyOf(errand)
	});
	const bytes = new Uint8Array(await response.arrayBuffer());
	const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
	return {
		status: response.status,
		location: response.headers.get('location') ?? '',
		text: `${headers}\n\n${asText(bytes)}`,
		isPage: response.headers.get('content-type')?.startsWith('text/html') ?? false
	};
}

/** Text as it is; of a Word file and other archives the text of everything inside. */
function asText(bytes: Uint8Array): string {
	const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!isArchive) return strFromU8(bytes);
	// Words are cut by the tags between runs of a Word file.
	return Object.entries(unzipSync(bytes))
		.map(
			([name, inside]) =>
				`${name}\n${strFromU8(inside)}\n${strFromU8(inside).replace(/<[^>]*>/g, '')}`
		)
		.join('\n');
}

/** A connection that was kept may be closed by the server in the moment in which it is used. */
async function fetchAgain(url: string, options: RequestInit): Promise<Response> {
	try {
		return await fetch(url, options);
	} catch {
		return await fetch(url, options);
	}
}

function bodyOf({ fields, json }: Errand): { body?: string | URLSearchParams } {
	if (json !== undefined) return { body: JSON.stringify(json) };
	if (fields === null) return {};
	return { body: new URLSearchParams(fields.map(([name, value]) => [name, value])) };
}

/**
 * A browser sends a receipt's cookie to its own consultation only. One role sends it everywhere;
 * were all to do so, wrong codes would be made to wait for minutes, as they should.
 */
const cookieFor = ({ name, cookie }: Role, path: string): string =>
	/^respondent-(?!elsewhere)/.test(name) && !path.startsWith('/answer/open-call') ? '' : cookie;
