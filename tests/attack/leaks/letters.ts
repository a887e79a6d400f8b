import PostalMime from 'postal-mime';
import { Sqlite } from '../../../src/lib/server/db/sqlite-driver.ts';
import { invitationSecret } from '../../../src/lib/server/identity/invitations/invitation-secret.ts';
import { makeSealing } from '../../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from '../../support/secret-key.ts';
import { CanarySearch, type Canary } from './canaries.ts';

/** What is written to one address: a letter as it arrived, or its row in the outbox. */
export interface Written {
	address: string;
	text: string;
}

/** Letters as they arrived: headers, plain text and HTML, decoded. */
export const lettersFrom = (raw: readonly string[]): Promise<Written[]> =>
	Promise.all(
		raw.map(async (one) => {
			const { to, headers, text = '', html = '' } = await PostalMime.parse(one);
			const head = headers.map(({ key, value }) => `${key}: ${value}`);
			return { address: to?.[0]?.address ?? '', text: [...head, text, html].join('\n') };
		})
	);

/** Every row of the outbox, and what belongs to whom it is to. */
export function readOutbox(file: string): {
	rows: Written[];
	own: ReadonlyMap<string, Set<string>>;
} {
	const db = new Sqlite(file, { readonly: true });
	try {
		const letters = db
			.prepare<[], Record<string, string | number | null>>(
				`select m.*, l.*, o.name as organisation from letter l
				left join mailing m on m.id = l.mailing_id left join organisation o on o.id = l.organisation_id`
			)
			.all();
		const invitations = db
			.prepare<[], { organisation: string; id: string; generation: number }>(
				'select organisation_id as organisation, id, generation from invitation'
			)
			.all();
		const own = new Map<string, Set<string>>();
		for (const letter of letters) {
			const address = String(letter.address);
			const known = own.get(address) ?? new Set<string>();
			const { organisation, organisation_id: id, recipient_name: name } = letter;
			for (const one of [organisation, id, name, address]) known.add(String(one));
			for (const { organisation: of, ...invitation } of invitations)
				if (of === id) for (const link of linksOf(invitation)) known.add(link);
			own.set(address, known);
		}
		const rows = letters.map((letter) => ({
			address: String(letter.address),
			text: Object.values(letter).map(String).join('\n')
		}));
		return { rows, own };
	} finally {
		db.close();
	}
}

/** The secrets of an invitation's link, this one and those that new ones have replaced. */
function linksOf({ id, generation }: { id: string; generation: number }): string[] {
	const sealing = makeSealing(TEST_SECRET_KEY);
	return Array.from({ length: generation + 1 }, (_, n) =>
		invitationSecret({ sealing }, { id, generation: n })
	);
}

/** The canaries in what is written to somebody that are not the recipient's own: kind and text. */
export function strangersIn(
	{ address, text }: Written,
	own: ReadonlyMap<string, Set<string>>,
	canaries: readonly Canary[]
): string[] {
	const known = own.get(address) ?? new Set<string>([address]);
	const others = canaries.filter(({ text: one }) => !known.has(one));
	return [...new CanarySearch(others).singing(text)].map(([kind, one]) => `${kind}: ${one}`);
}
