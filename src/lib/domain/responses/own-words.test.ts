import { expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import type { AnswerValue } from './answer-value.ts';
import { checkOwnWords } from './own-words.ts';

const known = { organisations: ['Canolfan Tŷ Gobaith'], places: ['Afan Nedd'] };
const written = (answers: Record<string, AnswerValue>) =>
	checkOwnWords(CONTENT, new Map(Object.entries(answers)), known);

it('looks at free text and at what was said under “other”, where it can be changed', () => {
	const found = written({
		'q-why': { kind: 'text', text: 'We at canolfan ty gobaith, in Abertawe and Afan  Nedd 🙂' },
		'q-length': { kind: 'choice', optionId: null, other: 'As long as Lot 3' },
		'q-agree': { kind: 'choice', optionId: 'agree', other: '' },
		'q-region': { kind: 'text', text: 'The north' }
	});
	expect(
		found.map(({ questionId, sectionNumber, hits }) => [
			questionId,
			sectionNumber,
			hits.map(({ kind, text }) => `${kind}: ${text}`)
		])
	).toEqual([
		['q-why', 1, ['organisation: canolfan ty gobaith', 'place: Abertawe', 'place: Afan  Nedd']],
		['q-length', 1, ['contract: Lot 3']],
		['q-region', 2, []]
	]);
});

it('looks only at what would be sent: an answer to a hidden question stays behind', () => {
	const other: AnswerValue = { kind: 'choices', optionIds: [], other: 'HMP Wexcombe' };
	expect(written({ 'q-which-routes': other })).toEqual([]);
});

it('does not take an everyday word for a town', () => {
	const text = 'We could bury the lot, in reading rooms with a bath, and deal with it.';
	expect(written({ 'q-why': { kind: 'text', text } })[0]?.hits).toEqual([]);
});
