import type { SnapshotContent } from '../coding/snapshot.ts';
import { STANCES, type Stance } from '../coding/stance.ts';
import type { ThemeFigures } from './report-figures.ts';
import { themesInOrder } from './start-draft.ts';

interface Seen {
	responses: Set<string>;
	passages: Set<string>;
	stances: Record<Stance, Set<string>>;
}

const nothing = (): Seen => ({
	responses: new Set(),
	passages: new Set(),
	stances: {
		supports: new Set(),
		opposes: new Set(),
		mixed: new Set(),
		'suggests-change': new Set(),
		none: new Set()
	}
});

/**
 * How many responses speak of each theme. A response counts once for a theme however often it
 * speaks of it, and a sub-theme's responses count for its theme too.
 */
export function countThemes(snapshot: SnapshotContent): ThemeFigures[] {
	const themes = themesInOrder(snapshot.themes);
	const seen = new Map(themes.map((theme) => [theme.id, nothing()]));
	const parentOf = new Map(themes.map((theme) => [theme.id, theme.parentId]));
	const counted = new Set(snapshot.responseIds);
	for (const { themeId, responseId, passageId, stance } of snapshot.codings) {
		if (!counted.has(responseId)) continue;
		for (const id of [themeId, parentOf.get(themeId) ?? '']) {
			const own = seen.get(id);
			own?.responses.add(responseId);
			own?.passages.add(passageId);
			own?.stances[stance].add(responseId);
		}
	}
	return themes.map((theme) => {
		const own = seen.get(theme.id) ?? nothing();
		return {
			themeId: theme.id,
			parentId: theme.parentId,
			name: theme.name,
			responses: own.responses.size,
			passages: own.passages.size,
			stances: stanceCounts(own)
		};
	});
}

function stanceCounts(seen: Seen): Record<Stance, number> {
	const counts = { supports: 0, opposes: 0, mixed: 0, 'suggests-change': 0, none: 0 };
	for (const stance of STANCES) counts[stance] = seen.stances[stance].size;
	return counts;
}
