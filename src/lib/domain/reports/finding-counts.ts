import { releaseFindingCount, type ReleasedFindingCount } from '../disclosure/count-words.ts';
import { reveal, type Releasable } from '../disclosure/releasable.ts';
import type { ReleasedCount } from '../disclosure/released-count.ts';
import type { ReleaseContent } from './release-content.ts';
import type { DraftFinding } from './report-draft.ts';
import type { ReportFigures } from './report-figures.ts';

interface Given {
	/** Those that the report includes. */
	findings: readonly Pick<DraftFinding, 'id' | 'parentId'>[];
	figures: Pick<ReportFigures, 'themes' | 'read'>;
	/** What is published already, oldest first. */
	earlier: readonly Pick<ReleaseContent, 'findings'>[];
	k: number;
}

/**
 * How many organisations spoke of each finding, as it is released. Beside the rule for one count:
 *
 * A count that changed by 1 to k-1 since an earlier release **stays as it was published last**. A
 * reader cannot tell a coding mistake put right from an answer that came later, and the difference
 * would be what those few said. Nothing is told by a number that does not move, and the rest of a
 * correction can go out.
 *
 * A theme less its sub-theme is a count too, because the sub-theme's organisations are counted with
 * the theme. Where it would be 1 to k-1 **the sub-theme's count is not shown**. Under a theme of fewer
 * than 2k-1 no sub-theme's is, but for nobody and all of it: there "fewer than k" would leave too few
 * values for the rest, and a mark for the large ones only would give their number.
 * @returns by finding
 */
export function findingCounts({
	findings,
	figures,
	earlier,
	k
}: Given): Map<string, Releasable<ReleasedFindingCount>> {
	const counted = new Map(figures.themes.map(({ themeId, responses }) => [themeId, responses]));
	const shown = new Map(
		findings.map(({ id }) => {
			const own = releaseFindingCount(counted.get(id) ?? 0, figures.read, k);
			const before = earlier.flatMap((release) =>
				release.findings.filter((finding) => finding.id === id).map(({ count }) => count.count)
			);
			const stays = before.some((count) => isSmallChange(count, reveal(own).count, k))
				? before.findLast(({ kind }) => kind !== 'suppressed')
				: undefined;
			const count = stays?.kind === 'exact' ? stays.count : 1;
			return [
				id,
				stays === undefined || count > figures.read
					? own
					: releaseFindingCount(count, figures.read, k)
			] as const;
		})
	);
	return new Map(
		findings.flatMap(({ id, parentId }) => {
			const own = shown.get(id);
			if (own === undefined) return [];
			const whole = parentId === null ? undefined : shown.get(parentId);
			const isHidden =
				whole !== undefined &&
				pointsToTheRest(reveal(whole).count, reveal(own).count, k) &&
				!earlier.some((release) => saysBoth(release, [parentId, whole], [id, own]));
			return [[id, isHidden ? releaseFindingCount(1, figures.read, k, 'hidden') : own] as const];
		})
	);
}

/** What a count can be, for all that is published. */
const rangeOf = (count: ReleasedCount, k: number): [least: number, greatest: number] | null =>
	count.kind === 'suppressed'
		? null
		: count.kind === 'exact'
			? [count.count, count.count]
			: [1, k - 1];

/** Surely somebody, and not every number from 1 to k-1 is possible. */
function isSmallChange(before: ReleasedCount, after: ReleasedCount, k: number): boolean {
	const [was, is] = [rangeOf(before, k), rangeOf(after, k)];
	if (was === null || is === null) return false;
	const up = { least: is[0] - was[1], greatest: is[1] - was[0] };
	const { least, greatest } = up.greatest < 0 ? { least: -up.greatest, greatest: -up.least } : up;
	return least >= 1 && least < k && (least > 1 || greatest < k - 1);
}

function pointsToTheRest(whole: ReleasedCount, part: ReleasedCount, k: number): boolean {
	if (whole.kind !== 'exact') return false;
	if (part.kind === 'exact')
		return whole.count > part.count && whole.count - part.count < k && part.count > 0;
	return whole.count < 2 * k - 1;
}

type Counted = readonly [id: string | null, count: Releasable<ReleasedFindingCount>];

/** Whether both counts are out already, side by side. */
const saysBoth = (release: Given['earlier'][number], ...both: readonly Counted[]): boolean =>
	both.every(([id, count]) =>
		release.findings.some(
			(own) =>
				own.id === id && JSON.stringify(own.count.count) === JSON.stringify(reveal(count).count)
		)
	);
