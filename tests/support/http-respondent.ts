import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { baseFieldName, fieldName } from '../../src/lib/domain/responses/answer-fields.ts';
import { Agent, request } from 'node:http';

/** What came back: enough to follow the journey without a browser. */
export interface Reply {
	status: number;
	location: string;
	body: string;
	/** The response cookie's pair, '' when none was set. */
	cookie: string;
}

/** Speaks HTTP to one server over `connections` kept-alive connections. */
export function httpClient(url: string, connections: number) {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const { hostname, port, origin } = new URL(url);
	const send = (
		method: 'GET' | 'POST',
		path: string,
		{ cookie = '', form, json }: { cookie?: string; form?: URLSearchParams; json?: unknown } = {}
	): Promise<Reply> =>
		new Promise((resolve, reject) => {
			const body = json === undefined ? form?.toString() : JSON.stringify(json);
			const sent = request(
				{
					agent,
					hostname,
					port,
					method,
					path,
					headers: {
						accept: 'text/html',
						origin,
						...(cookie === '' ? {} : { cookie }),
						...(body === undefined
							? {}
							: {
									'content-type':
										json === undefined ? 'application/x-www-form-urlencoded' : 'application/json',
									'content-length': String(Buffer.byteLength(body))
								})
					}
				},
				(response) => {
					const parts: Buffer[] = [];
					response.on('data', (part: Buffer) => parts.push(part));
					response.on('error', reject);
					response.on('end', () => {
						resolve({
							status: response.statusCode ?? 0,
							location: response.headers.location ?? '',
							body: Buffer.concat(parts).toString(),
							cookie: (response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
						});
					});
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
	return {
		send,
		close: () => {
			agent.destroy();
		}
	};
}
export type HttpClient = ReturnType<typeof httpClient>;

/** One respondent, on an open link or with a ballot, as a browser without scripts would go. */
export class HttpRespondent {
	#cookie = '';
	readonly #path: string;

	constructor(
		private readonly client: HttpClient,
		slug: string
	) {
		this.#path = `/answer/${slug}`;
	}

	/** The receipt code, once the response is open. */
	get receipt(): string {
		return decodeURIComponent(this.#cookie.split('=')[1] ?? '');
	}

	/** @param ballot where the consultation is for invited organisations */
	async open(attribution: Attribution, ballot?: string): Promise<Reply> {
		const fields = ballot === undefined ? { attribution } : { attribution, ballot };
		const reply = await this.#post('', new URLSearchParams(fields));
		this.#cookie = reply.cookie;
		return reply;
	}

	/** Posts one section's page with answers to text questions, by question id. */
	save(section: number, texts: ReadonlyMap<string, string>): Promise<Reply> {
		const form = new URLSearchParams();
		for (const [id, text] of texts) {
			form.set(fieldName(id), text);
			form.set(baseFieldName(id), '0');
		}
		return this.#post(`/section/${String(section)}`, form);
	}

	page(section: number): Promise<Reply> {
		return this.get(`section/${String(section)}`);
	}

	/** A page of the response by the end of its address. */
	get(end: string): Promise<Reply> {
		return this.client.send('GET', `${this.#path}/${end}`, { cookie: this.#cookie });
	}

	submit(): Promise<Reply> {
		return this.#post('/check', new URLSearchParams({ mayBeQuoted: 'yes' }));
	}

	receiptPage(): Promise<Reply> {
		return this.client.send('GET', `${this.#path}/receipt?sent`, { cookie: this.#cookie });
	}

	#post(path: string, form: URLSearchParams): Promise<Reply> {
		return this.client.send('POST', this.#path + path, { cookie: this.#cookie, form });
	}
}
