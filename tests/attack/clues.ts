import { createHash } from 'node:crypto';
import type { Loot } from './loot.ts';
import { pagesByTree, readEveryRow, type StoredRow, type Value } from './stolen-rows.ts';

/** For each clue a number for every id that it says anything of. */
export type Clues = Map<string, Map<string, number>>;

/** Ids, and every other value that stands in the row of one id alone. */
export interface Names {
	/** From a name to whose it is. */
	owners: ReadonlyMap<string, string>;
	/** From the kind of a name to each id's. */
	kinds: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const NAME = /[\w-]{16,}/g;

/** The names of one side, read off its own table. */
export function namesOf(
	rows: readonly StoredRow[],
	table: string,
	ids: ReadonlySet<string>
): Names {
	const own = rows.filter((row) => row.table === table && ids.has(String(row.values.id)));
	const kinds = new Map<string, Map<string, string>>();
	for (const { values } of own)
		for (const [column, value] of Object.entries(values))
			if (typeof value === 'string' && /^[\w-]{16,}$/.test(value))
				kinds.set(
					column,
					(kinds.get(column) ?? new Map<string, string>()).set(String(values.id), value)
				);
	const owners = new Map<string, string>();
	for (const [column, values] of kinds)
		if (new Set(values.values()).size < values.size) kinds.delete(column);
		else for (const [id, value] of values) owners.set(value, id);
	return { owners, kinds };
}

/** Whom a text speaks of, by a name or by a secret whose hash is a name, as a link's is. */
export const mentioned = (text: string, { owners }: Names): Set<string> =>
	new Set(
		(text.match(NAME) ?? []).flatMap((name) => owners.get(name) ?? owners.get(hashOf(name)) ?? [])
	);

const hashes = new Map<string, string>();
function hashOf(name: string): string {
	const known = hashes.get(name);
	if (known !== undefined) return known;
	if (hashes.size > 50_000) hashes.clear();
	const hash = createHash('sha256').update(name).digest('hex');
	hashes.set(name, hash);
	return hash;
}

export const textOf = (row: StoredRow): string =>
	Object.values(row.values)
		.map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : String(value)))
		.join('\n');

/**
 * Everything about one side that has an order: where rows and names lie, in which order they are
 * told, how long they are, how many, and every number, date and text by its size.
 * @param withBackup whether the thief has the backup as well
 */
export function cluesOf(
	loot: Loot,
	{ table, ids, withBackup }: { table: string; ids: ReadonlySet<string>; withBackup: boolean }
): Clues {
	const clues: Clues = new Map();
	const say = (clue: string, id: string, value: number) => {
		const found = clues.get(clue) ?? new Map<string, number>();
		clues.set(clue, found.set(id, value));
	};
	/** Of many numbers for one id: the first, the last and how many. */
	const tell = (clue: string, id: string, value: number) => {
		const of = (which: string) => clues.get(`${clue}, ${which}`)?.get(id);
		say(`${clue}, least`, id, Math.min(value, of('least') ?? Infinity));
		say(`${clue}, most`, id, Math.max(value, of('most') ?? -Infinity));
	};
	const count = (clue: string, id: string) => {
		say(clue, id, 1 + (clues.get(clue)?.get(id) ?? 0));
	};

	const rows = readEveryRow(loot.file);
	const names = namesOf(rows, table, ids);
	const files = [
		{ name: '', file: loot.file, bytes: loot.bytes.file, rows },
		...(withBackup
			? [
					{
						...{ name: 'backup: ', file: loot.backupFile, bytes: loot.bytes.backup },
						rows: readEveryRow(loot.backupFile)
					}
				]
			: [])
	];
	for (const { name, file, bytes, rows: all } of files) {
		for (const row of all)
			for (const id of mentioned(textOf(row), names)) {
				const where = `${name}${row.table}`;
				count(`${where}: rows`, id);
				tell(`${where}: order`, id, row.at);
				tell(`${where}: length`, id, textOf(row).length);
				for (const [column, value] of Object.entries(row.values))
					tell(`${where}.${column}`, id, sizeOf(value));
			}
		for (const [tree, pages] of pagesByTree(file, bytes))
			for (const [kind, values] of names.kinds)
				for (const [id, value] of values)
					for (const [at, page] of pages.entries()) {
						const place = page.indexOf(value);
						if (place < 0) continue;
						// What is added later lies further up on its page.
						tell(`${name}place of ${kind} on its page of ${tree}`, id, -place);
						tell(`${name}place of ${kind} in ${tree}`, id, at * page.length - place);
					}
	}
	for (const [name, bytes] of Object.entries(loot.bytes))
		for (const [kind, values] of withBackup || name !== 'backup' ? names.kinds : [])
			for (const [id, value] of values) {
				const first = bytes.indexOf(value);
				if (first < 0) continue;
				say(`first ${kind} in the bytes of the ${name}`, id, first);
				say(`last ${kind} in the bytes of the ${name}`, id, bytes.lastIndexOf(value));
			}
	const told = { 'the log': loot.log, 'the letters': loot.mailLog };
	for (const [name, lines] of Object.entries(told))
		for (const [at, line] of lines.entries())
			for (const id of mentioned(line, names)) tell(name, id, at);
	for (const [look, list] of loot.views.entries())
		for (const [at, id] of list.entries())
			if (ids.has(id)) {
				tell('looks at which it was shown', id, look);
				say('place in the last list', id, at);
			}
	return clues;
}

/** A number that has the order of a value, or of the first letters of a text. */
function sizeOf(value: Value): number {
	if (value === null) return -1;
	if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
	if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) return Date.parse(value);
	const bytes = Buffer.from(Buffer.isBuffer(value) ? value : Buffer.from(value)).subarray(0, 6);
	return bytes.reduce((sum, byte, at) => sum + byte * 256 ** (5 - at), 0);
}
