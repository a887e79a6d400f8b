import type { RoleName } from './roles.ts';

/**
 * What a canary would give away where it sings. Each stands in a field of its own in the world,
 * and nowhere else in the product.
 */
export const CANARY_KINDS = [
	// Organisations, by what they did in the consultation that is looked at.
	'name-of-named',
	'name-of-unattributed',
	'name-of-others',
	'name-stated',
	'name-in-draft',
	// An organisation that is not to be named names itself in what it wrote.
	'name-in-text',
	'alias',
	'contact',
	'colleague',
	'person-email',
	'official',
	// What was written.
	'text-named',
	'text-unattributed',
	'text-anonymous',
	'text-waiting',
	'text-held-back',
	'text-draft',
	'text-quoted',
	'text-recorded',
	// What opens something, or joins two things.
	'receipt',
	'secret',
	'hash',
	'id-of-shown-response',
	'id-of-hidden-response',
	'id-of-invitation',
	'id-of-organisation',
	'comment',
	'drafting-comment'
] as const;
export type CanaryKind = (typeof CANARY_KINDS)[number];

export interface Canary {
	kind: CanaryKind;
	text: string;
	/** Whose own it is: what somebody wrote or holds, they may see. */
	owner?: RoleName;
}

/** Finds canaries in texts, however they are written there; every canary in one pass. */
export class CanarySearch {
	readonly #byStart = new Map<number, { canary: Canary; wanted: string }[]>();
	readonly #receipts: { canary: Canary; wanted: string }[] = [];

	constructor(canaries: readonly Canary[]) {
		for (const canary of canaries) {
			const wanted = canary.text.toLowerCase();
			if (wanted.length < 3) throw new RangeError(`too short a canary: ${canary.kind}`);
			const start = startAt(wanted, 0);
			this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { canary, wanted }]);
			if (canary.kind === 'receipt') this.#receipts.push({ canary, wanted });
		}
	}

	/** The canaries in a text, one of each kind; those of `role`, and those in what it `sent`, left out. */
	singing(text: string, role?: RoleName, sent = ''): Map<CanaryKind, string> {
		const found = new Map<CanaryKind, string>();
		const add = ({ kind, text: sung, owner }: Canary) => {
			if ((owner === undefined || owner !== role) && !sent.includes(sung)) found.set(kind, sung);
		};
		const plain = unescaped(text).toLowerCase();
		for (let at = 0; at < plain.length - 2; at++)
			for (const { canary, wanted } of this.#byStart.get(startAt(plain, at)) ?? [])
				if (plain.startsWith(wanted, at)) add(canary);
		const grouped = this.#receipts.filter(({ wanted }) => plain.includes(wanted.slice(0, 4)));
		// Codes are shown in groups, with gaps or tags between them.
		const bare = grouped.length > 0 ? plain.replace(/<[^>]*>|[\s-]/g, '') : '';
		for (const { canary, wanted } of grouped) if (bare.includes(wanted)) add(canary);
		return found;
	}
}

/** The first three letters as one number. */
const startAt = (text: string, at: number): number =>
	(text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)) * 65_536 + text.charCodeAt(at + 2);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with the escapes of HTML, JSON and addresses undone. */
const unescaped = (text: string): string =>
	text
		.replace(
			/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
			(whole, decimal?: string, hex?: string, name = '') =>
				decimal !== undefined || hex !== undefined
					? String.fromCodePoint(
							decimal !== undefined ? Number(decimal) : Number(`0x${String(hex)}`)
						)
					: (ENTITIES[String(name)] ?? whole)
		)
		.replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16))
		)
		.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
			try {
				return decodeURIComponent(escaped);
			} catch {
				return escaped;
			}
		});
