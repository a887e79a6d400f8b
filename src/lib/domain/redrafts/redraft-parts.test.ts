import { expect, it } from 'vitest';
import type { RedraftRow } from './redraft-content.ts';
import { redraftParts } from './redraft-parts.ts';

const row = (state: RedraftRow['state'], own: Partial<RedraftRow> = {}): RedraftRow => ({
	...{ state, isMoved: false, kind: 'paragraph', level: 0, numberBefore: '', numberAfter: '' },
	...{ clauseIds: [], pieces: [], answered: [] },
	...own
});
const same = row('same');

it('folds away what nothing was done to, and keeps headings and a few lines in sight', () => {
	const parts = redraftParts([
		row('same', { kind: 'heading' }),
		...[same, same, same, row('reworded'), same, same, row('same', { isMoved: true })],
		...[same, same, same, same]
	]);
	expect(parts.map((part) => (part.kind === 'row' ? part.row.state : part.rows.length))).toEqual([
		...['same', 3, 'reworded', 'same', 'same', 'same', 4]
	]);
});
