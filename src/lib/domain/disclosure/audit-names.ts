import type { AuditFailure } from './audit-failure.ts';

/** A published count, and those of it that are named beside it. */
export interface NamedCount {
	/** The same from release to release. */
	id: string;
	title: string;
	count: number;
	/** Each organisation once. */
	names: readonly string[];
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
		const before = ordered.slice(0, -1).flatMap((release) => countsOf(release, own.id));
		const known = new Set(before.flatMap(({ names }) => names));
		const named = new Set([...known, ...own.names]).size;
		const counts = new Set([own.count, ...before.map(({ count }) => count)]);
		return [...counts].flatMap((count): AuditFailure[] => {
			const isNew = named > known.size || before.every((earlier) => earlier.count !== count);
			return !isNew || isNamingSafe(count, named, k)
				? []
				: [
						{
							releaseNumber: last?.number ?? 0,
							where: own.title,
							reason: adviceOn(count, named, known.size, k),
							countId: own.id
						}
					];
		});
	});
}

const countsOf = ({ namedCounts = [] }: NamingRelease, id: string): NamedCount[] =>
	namedCounts.filter((one) => one.id === id);

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
	return `${String(named)} of ${String(count)} organisations are quoted by name${before}. That leaves ${String(count - named)}, fewer than ${String(k)}, whom a reader can guess. Quote ${most} here by name, and describe the others.`;
}
