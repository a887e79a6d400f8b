import type { Attribution } from '../../../src/lib/domain/consultations/attribution.ts';
import { ballotText } from '../../../src/lib/domain/identity/ballot.ts';
import { bytesToText } from '../../../src/lib/domain/identity/bytes.ts';
import { finish, requestFor } from '../../support/ballots.ts';
import type { HttpClient } from '../../support/http-respondent.ts';
import { formsOf } from '../leaks/forms.ts';
import { SLUG } from './found-world.ts';

const HOME = `/answer/${SLUG}`;

/** A respondent's browser: pages are asked for before their forms are sent, redirects followed. */
export class Browser {
	/** The receipt code, from the opening of the response on. */
	receipt = '';
	#cookie = '';
	#ballot: string | null = null;
	/** The page that stands open. */
	#page = { path: '', body: '' };

	/**
	 * @param secret of the link in the letter
	 * @param draw the chance of its script
	 */
	constructor(
		private readonly client: HttpClient,
		private readonly secret: string,
		private readonly draw: (length: number) => Uint8Array
	) {}

	get hasBallot(): boolean {
		return this.#ballot !== null;
	}

	lookAtInvitation(): Promise<string> {
		return this.#show(`/invitation/${this.secret}`);
	}

	/** What the script of the page does when somebody touches it. */
	async takeBallot(): Promise<void> {
		const page = await this.lookAtInvitation();
		const of = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(page)?.[1] ?? '';
		const [publicKey, versionId] = [of('key'), of('version')];
		const request = await requestFor(publicKey, versionId, this.draw);
		const json = { versionId, blinded: bytesToText(request.blinded) };
		const path = `/invitation/${this.secret}/ballot`;
		const { status, body } = await this.client.send('POST', path, { json });
		if (status !== 200) throw new Error(`${path} answered ${String(status)}`);
		// What the endpoint sends.
		const { signature } = JSON.parse(body) as { signature: string };
		this.#ballot = ballotText(finish(publicKey, request, signature));
	}

	/**
	 * Opens a response. An anonymous ballot is handed in on a page that does not know the
	 * invitation; an identity comes from the invitation's page, and so does what has no script.
	 */
	async open(attribution: Attribution): Promise<void> {
		const isAlone = this.#ballot !== null && attribution === 'anonymous';
		const path = isAlone ? HOME : `/invitation/${this.secret}`;
		await this.#send(path, {
			attribution,
			...(this.#ballot === null ? {} : { ballot: this.#ballot })
		});
		this.receipt = decodeURIComponent(this.#cookie.split('=')[1] ?? '');
	}

	/** The browser is closed: its cookie goes, and with the code it comes back. */
	async comeBack(): Promise<void> {
		this.#cookie = '';
		this.#page.path = '';
		await this.#send(`${HOME}/return`, { code: this.receipt });
	}

	async save(section: number, fields: Record<string, string>): Promise<void> {
		await this.#send(`${HOME}/section/${String(section)}`, fields);
	}

	async submit(): Promise<void> {
		await this.#send(`${HOME}/check`, { mayBeQuoted: 'yes' });
	}

	async haveReceiptMailed(address: string): Promise<void> {
		await this.#send(`${HOME}/receipt/by-mail`, { email: address }, 200);
	}

	async withdraw(): Promise<void> {
		await this.#send(`${HOME}/withdraw`, {}, 303, '?/delete');
	}

	/** Fills in a page's own form, as it is hidden in it, and sends it. */
	async #send(
		path: string,
		fields: Record<string, string>,
		wanted = 303,
		action = ''
	): Promise<void> {
		const form = formsOf(await this.#show(path), path)
			.filter(({ method }) => method === 'POST')
			.find((one) => one.path === path + action || one.path === path);
		const hidden = (form?.fields ?? []).filter(([name]) => /^(was-|receipt$)/.test(name));
		const reply = await this.client.send('POST', path + action, {
			cookie: this.#cookieFor(path),
			form: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields })
		});
		if (reply.status !== wanted)
			throw new Error(`${path}${action} answered ${String(reply.status)}`);
		this.#page.path = '';
		if (reply.cookie !== '') this.#cookie = reply.cookie;
		if (reply.location !== '') await this.#show(reply.location);
	}

	/** Goes to a page, unless it stands open, and on to where it sends. */
	async #show(path: string): Promise<string> {
		if (this.#page.path === path) return this.#page.body;
		const reply = await this.client.send('GET', path, { cookie: this.#cookieFor(path) });
		if (reply.status === 303) return this.#show(reply.location);
		if (reply.status !== 200) throw new Error(`${path} answered ${String(reply.status)}`);
		this.#page = { path, body: reply.body };
		return reply.body;
	}

	#cookieFor(path: string): string {
		return path.startsWith(HOME) ? this.#cookie : '';
	}
}
