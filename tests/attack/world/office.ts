import type { HttpClient } from '../../support/http-respondent.ts';
import type { Founded } from './found-world.ts';

/** Somebody of the secretariat, signed in at the desk. */
export class Office {
	/** What the list of responses showed, each time that somebody looked: ids as they stood. */
	readonly views: string[][] = [];
	readonly #home: string;

	constructor(
		private readonly client: HttpClient,
		private readonly founded: Founded
	) {
		this.#home = `/secretariat/consultations/${founded.consultationId}`;
	}

	async invite(organisationIds: readonly string[]): Promise<void> {
		await this.#get('/invitations/choose');
		const ticked = organisationIds.map((id): [string, string] => ['organisation', id]);
		await this.#post('/invitations/choose?/ticked', new URLSearchParams(ticked));
	}

	/** Says that everybody is invited, so that anonymous responses are shown in batches. */
	async completeList(): Promise<void> {
		await this.#get('/invitations/complete');
		await this.#post('/invitations/complete?/complete', new URLSearchParams());
	}

	async remind(): Promise<void> {
		const page = await this.#get('/invitations/remind');
		const mailingId = /name="mailingId" value="([^"]+)"/.exec(page)?.[1] ?? '';
		await this.#post('/invitations/remind', new URLSearchParams({ mailingId, note: '' }));
	}

	/** Reads all pages of the list. */
	async look(): Promise<void> {
		const seen: string[] = [];
		for (let page = 1, pages = 1; page <= pages; page++) {
			const body = await this.#get(`/responses?page=${String(page)}`);
			for (const [, id = ''] of body.matchAll(/\/responses\/([\w-]{20})"/g))
				if (!seen.includes(id)) seen.push(id);
			for (const [, number] of body.matchAll(/\/responses\?page=(\d+)"/g))
				pages = Math.max(pages, Number(number));
		}
		this.views.push(seen);
	}

	async lookAtRates(): Promise<void> {
		await this.#get('/invitations');
		await this.#get('/invitations/rates');
	}

	async #get(path: string): Promise<string> {
		const { cookie } = this.founded;
		const reply = await this.client.send('GET', this.#home + path, { cookie });
		if (reply.status !== 200) throw new Error(`${path} answered ${String(reply.status)}`);
		return reply.body;
	}

	async #post(path: string, form: URLSearchParams): Promise<void> {
		const { cookie } = this.founded;
		const reply = await this.client.send('POST', this.#home + path, { cookie, form });
		if (reply.status !== 303) throw new Error(`${path} answered ${String(reply.status)}`);
	}
}
