import { expect, it } from 'vitest';
import { aClause } from '../../../../tests/support/a-document.ts';
import { WHOLE } from './clause.ts';
import { clauseLabels } from './clause-labels.ts';

it('calls a clause by its number where only it has that, and by its words where not', () => {
	const labels = clauseLabels([
		aClause({ id: 'h', kind: 'heading', level: 1, number: '2.', text: 'Pwy sy’n cael ei fetio' }),
		aClause({ id: 'h2', kind: 'heading', level: 1, text: 'Annex' }),
		aClause({ id: 'p', number: '2.4', text: 'Everybody must.' }),
		aClause({ id: 'a', kind: 'item', number: '(a)', text: 'volunteers, and' }),
		aClause({ id: 'one', kind: 'item', number: '1.', text: 'First' }),
		aClause({ id: 'again', kind: 'item', number: '1.', text: 'First of another list' }),
		aClause({ id: 't', kind: 'table', text: 'Lot Value' }),
		aClause({ id: 'i', kind: 'image', text: '' })
	]);
	expect(Object.fromEntries(labels)).toEqual({
		[WHOLE]: 'the whole document',
		h: 'section 2',
		h2: 'section “Annex”',
		p: '2.4',
		a: '“(a) volunteers, and”',
		one: '“1. First”',
		again: '“1. First of another list”',
		t: 'table: Lot Value',
		i: 'picture'
	});
});
