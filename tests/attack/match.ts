import Sqlite from 'better-sqlite3';
import { chance } from '../support/chance.ts';
import type { Loot } from './simulate.ts';

/** The attacker's clues about one side: for each, a number for every id that it says anything of. */
type Clues = Map<string, Map<string, number>>;

type Row = Record<string, string | number | Buffer | null>;

/** Everything that has an order: where rows lie in the file and in the log, and every number kept. */
export function cluesOf(
	loot: Loot,
	ids: readonly string[],
	tables: readonly { table: string; id: string }[]
): Clues {
	const clues: Clues = new Map();
	const say = (clue: string, id: string, value: number) => {
		const found = clues.get(clue) ?? new Map<string, number>();
		clues.set(clue, found.set(id, value));
	};
	for (const id of ids) {
		for (const [where, bytes] of [
			['file', loot.bytes],
			['log', loot.wal]
		] as const) {
			const first = bytes.indexOf(id);
			if (first < 0) continue;
			say(`first place in the ${where}`, id, first);
			say(`last place in the ${where}`, id, bytes.lastIndexOf(id));
		}
		say(
			'its own order',
			id,
			Array.from(id).reduce((sum, c) => sum * 128 + c.charCodeAt(0), 0)
		);
	}
	const db = new Sqlite(loot.file, { readonly: true });
	try {
		for (const { table, id: column } of tables) {
			const root = rootPages(db, table, loot.bytes);
			for (const id of ids)
				for (const page of root) {
					const at = page.indexOf(id);
					// Rows that are added later lie further down on their page.
					if (at >= 0) say(`place on a page of ${table}`, id, page.byteOffset - at);
				}
			const rows = db.prepare<[], Row>(`select * from "${table}"`).all();
			for (const [at, row] of rows.entries()) {
				const id = String(row[column]);
				if (!ids.includes(id)) continue;
				say(`order of ${table}`, id, at);
				say(`size in ${table}`, id, JSON.stringify(row).length);
				for (const [name, value] of Object.entries(row))
					if (typeof value === 'number') say(`${table}.${name}`, id, value);
			}
		}
	} finally {
		db.close();
	}
	return clues;
}

/** The pages that a table lives on, found from its root: one level is enough at this size. */
function rootPages(db: Sqlite.Database, table: string, bytes: Buffer): Buffer[] {
	const size = Number(db.pragma('page_size', { simple: true }));
	const root = db
		.prepare<[string], number>('select rootpage from sqlite_master where name = ?')
		.pluck()
		.get(table);
	if (root === undefined) return [];
	const page = (number: number) => bytes.subarray((number - 1) * size, number * size);
	const first = page(root);
	// 2 and 5 are interior pages of an index and of a table: their cells begin with a child's number.
	if (![2, 5].includes(first[0] ?? 0)) return [first];
	const children = [first.readUInt32BE(8)];
	for (let cell = 0; cell < first.readUInt16BE(3); cell++)
		children.push(first.readUInt32BE(first.readUInt16BE(12 + 2 * cell)));
	return [first, ...children.map(page)];
}

/** Ranks from -1/2 to 1/2 around 0, of length 1 as a vector, so that a product is a correlation. */
function standardRanks(values: readonly number[]): number[] {
	const ranks = values.map((value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return below + (equal - 1) / 2 - (values.length - 1) / 2;
	});
	const length = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0));
	return ranks.map((rank) => (length === 0 ? 0 : rank / length));
}

/** One pair of clues in one run: ranks of both sides, pair by true pair. */
export interface Alignment {
	run: number;
	invitations: number[];
	responses: number[];
}

/** How two clues line up in a run over the true pairs; null unless both speak of every one. */
export function align(
	loot: Loot,
	run: number,
	invitations: Map<string, number> | undefined,
	responses: Map<string, number> | undefined
): Alignment | null {
	const a = loot.truth.flatMap(({ invitationId }) => invitations?.get(invitationId) ?? []);
	const b = loot.truth.flatMap(({ responseId }) => responses?.get(responseId) ?? []);
	if (a.length !== loot.truth.length || b.length !== loot.truth.length) return null;
	return { run, invitations: standardRanks(a), responses: standardRanks(b) };
}

/**
 * A permutation test of the best clue among many. The score of a pair of clues is the sum of its
 * rank correlations over the runs, in units of what chance would give; the attacker takes the
 * best pair. How often does it find one as good when responses are paired at random?
 *
 * @returns about 0 when a clue tells who answered what, anything up to 1 when none does
 */
export function permutationTest(
	clues: ReadonlyMap<string, readonly Alignment[]>,
	{ rounds, seed }: { rounds: number; seed: number }
): { p: number; best: string } {
	const { below } = chance(seed);
	const permutation = (length: number): number[] => {
		const out = Array.from({ length }, (_, at) => at);
		for (let at = out.length - 1; at > 0; at--) {
			const other = below(at + 1);
			[out[at], out[other]] = [out[other] ?? 0, out[at] ?? 0];
		}
		return out;
	};
	const score = (runs: readonly Alignment[], order?: ReadonlyMap<number, number[]>) => {
		let [sum, variance] = [0, 0];
		for (const { run, invitations, responses } of runs) {
			const places = order?.get(run);
			invitations.forEach((rank, at) => (sum += rank * (responses[places?.[at] ?? at] ?? 0)));
			variance += 1 / Math.max(1, invitations.length - 1);
		}
		return Math.abs(sum) / Math.sqrt(variance);
	};
	let [observed, best] = [0, 'none'];
	for (const [clue, runs] of clues) {
		const here = score(runs);
		if (here > observed) [observed, best] = [here, clue];
	}
	const sizes = new Map(
		[...clues.values()].flat().map(({ run, invitations }) => [run, invitations.length])
	);
	let asGood = 0;
	for (let round = 0; round < rounds; round++) {
		const order = new Map([...sizes].map(([run, length]) => [run, permutation(length)]));
		let most = 0;
		for (const runs of clues.values()) most = Math.max(most, score(runs, order));
		if (most >= observed - 1e-9) asGood++;
	}
	return { p: (asGood + 1) / (rounds + 1), best };
}

/** Values that stand on both sides: the plainest way to join two tables. */
export function sharedValues(
	loot: Loot,
	sides: { people: readonly string[]; answers: readonly string[]; known: readonly string[] }
): string[] {
	const db = new Sqlite(loot.file, { readonly: true });
	const valuesOf = (tables: readonly string[]) =>
		new Set(
			tables.flatMap((table) =>
				db
					.prepare<[], Row>(`select * from "${table}"`)
					.all()
					.flatMap((row) => Object.values(row))
					.filter((value) => value !== null && String(value).length >= 6)
					.map(String)
			)
		);
	try {
		const people = valuesOf(sides.people);
		const known = valuesOf(sides.known);
		return [...valuesOf(sides.answers)].filter((value) => people.has(value) && !known.has(value));
	} finally {
		db.close();
	}
}
