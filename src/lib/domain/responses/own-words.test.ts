import { expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import type { AnswerValue } from './answer-value.ts';
import { VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
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

it('looks at comments too, and of suggested words at those alone that were put in', () => {
	const source = {
		clauses: VETTING_CLAUSES.map((clause) =>
			clause.id === 'c-staff' ? { ...clause, text: 'Everybody at HMP Wexcombe waits.' } : clause
		)
	};
	const comment = (text: string, suggested: string | null): AnswerValue => ({
		...{ kind: 'comment', comment: 'disagree', text, suggested }
	});
	const found = checkOwnWords(
		CONTENT,
		new Map([
			['c-staff', comment('', 'Everybody at HMP Wexcombe waits, as we in Abertawe know.')],
			['c-weeks', comment('We run Lot 3', null)],
			['whole', comment('', null)]
		]),
		known,
		source
	);
	expect(
		found.map(({ questionId, sectionNumber, hits }) => [
			...[questionId, sectionNumber],
			hits.map(({ text }) => text)
		])
	).toEqual([
		['c-staff', null, ['Abertawe']],
		['c-weeks', null, ['Lot 3']]
	]);
});
