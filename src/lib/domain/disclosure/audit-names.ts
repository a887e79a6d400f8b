import type { AuditFailure } from './audit-failure.ts';

/** A published count, and those of it that are named beside it. */
export interface NamedCount {
	/** The same from release to release. */
	id: string;
	title: string;
	count: number;
	/** Quoted beside it: surely of those who are counted. Each organisation once. */
	names: readonly string[];
	/** Named in the words beside it: of those who are counted, for all that is known. */
	mentioned?: readonly string[];
	/** The cells that it counts together, the same from release to release; itself where left out. */
	cells?: readonly string[];
	/** Counts of one group have no organisation in common. */
	group?: string;
}

export interface NamingRelease {
	number: number;
	namedCounts?: readonly NamedCount[];
}

/**
 * Naming some of those who are counted leaves the others as a group by themselves: of seven who
 * disagree, four quoted by name leave three. So the names in all releases, taken from a count, must
 * leave nobody or k or more.
 *
 * A count that is hidden is not asked: of "fewer than k", any number of names up to it leaves nobody
 * as possible as somebody.
 * @returns what the last release adds. One that repeats a count and names nobody new adds nothing,
 * also where what was published before is too much.
 */
export function auditNames(releases: readonly NamingRelease[], k: number): AuditFailure[] {
	const ordered = [...releases].sort((a, b) => a.number - b.number);
	const last = ordered.at(-1);
	return (last?.namedCounts ?? []).flatMap((own) => {
		const before = ordered.slice(0, -1).flatMap((release) => countsOf(release, own));
		const known = new Set(before.flatMap((one) => [...one.names, ...(one.mentioned ?? [])]));
		const sure = new Set([
			...before.filter((one) => isWithin(one, own)).flatMap(({ names }) => names),
			...own.names
		]);
		const elsewhere = new Set(
			(last?.namedCounts ?? [])
				.filter((one) => own.group !== undefined && one.group === own.group && one.id !== own.id)
				.flatMap(({ names }) => names)
		);
		const possible = new Set([
			...sure,
			...[...known, ...(own.mentioned ?? [])].filter((name) => !elsewhere.has(name))
		]);
		const same = before.filter(({ id }) => id === own.id);
		const counts = new Set([own.count, ...same.map(({ count }) => count)]);
		return [...counts].flatMap((count): AuditFailure[] => {
			const isNew =
				[...possible].some((name) => !known.has(name)) ||
				same.every((earlier) => earlier.count !== count);
			const unsafe = isNew ? firstUnsafe(count, sure.size, possible.size, k) : undefined;
			return unsafe === undefined
				? []
				: [
						{
							releaseNumber: last?.number ?? 0,
							where: own.title,
							reason: adviceOn(count, unsafe, known.size, k),
							countId: own.id
						}
					];
		});
	});
}

const cellsOf = ({ id, cells = [id] }: NamedCount): readonly string[] => cells;

/** Counts of an earlier release that share a cell: what is hidden together changes. */
const countsOf = ({ namedCounts = [] }: NamingRelease, own: NamedCount): NamedCount[] =>
	namedCounts.filter((one) => cellsOf(one).some((cell) => cellsOf(own).includes(cell)));

const isWithin = (one: NamedCount, own: NamedCount): boolean =>
	cellsOf(one).every((cell) => cellsOf(own).includes(cell));

/** The first number of names, of those that are possible, which leaves a few. */
function firstUnsafe(count: number, sure: number, possible: number, k: number): number | undefined {
	for (let named = possible; named >= sure; named--)
		if (!isNamingSafe(count, named, k)) return named;
	return undefined;
}

/**
 * Whether naming so many of a count leaves none of the others, or k or more.
 * @param named organisations, of those counted
 */
export const isNamingSafe = (count: number, named: number, k: number): boolean =>
	named === 0 || count <= named || count - named >= k;

function adviceOn(count: number, named: number, published: number, k: number): string {
	const fits = Math.max(0, count - k);
	const before = published > 0 ? `, ${String(published)} of them in an earlier release` : '';
	const most = fits === 0 ? 'nobody' : `at most ${String(fits)}`;
	return `${String(named)} of ${String(count)} organisations are named here${before}. That leaves ${String(count - named)}, fewer than ${String(k)}, whom a reader can guess. Name ${most} here, in quotations and in your own words, and describe the others.`;
}
