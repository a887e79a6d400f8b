/** What a passage says of its theme, kept apart from the theme itself. */
export const STANCES = ['supports', 'opposes', 'mixed', 'suggests-change', 'none'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_NAMES: Record<Stance, string> = {
	supports: 'Supports',
	opposes: 'Opposes',
	mixed: 'Mixed',
	'suggests-change': 'Suggests a change',
	none: 'No stance'
};
