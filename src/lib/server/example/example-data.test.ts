import { describe, expect, it } from 'vitest';
import { contentSchema, questionsOf } from '../../domain/consultations/content.ts';
import { optionsOf } from '../../domain/consultations/question.ts';
import { STANCES } from '../../domain/coding/stance.ts';
import { STARTING_LISTS } from '../../domain/organisations/starting-lists.ts';
import { EXAMPLE_THEMES } from './codebook.data.ts';
import { CLOSED_EXAMPLE, OPEN_EXAMPLE } from './consultations.data.ts';
import { parseComment } from '../../domain/responses/comments/parse-comment.ts';
import { DRAFT_CLAUSES, EXAMPLE_COMMENTS } from './draft-guidance.data.ts';
import { EXAMPLE_ORGANISATIONS } from './organisations.data.ts';
import { readMarks } from './read-marks.ts';
import { EXAMPLE_RESPONSES } from './responses.data.ts';

describe("the example's data", () => {
	it('is an invented network of 40 organisations in the lists a register starts with', () => {
		expect(EXAMPLE_ORGANISATIONS).toHaveLength(40);
		const names = (kind: keyof typeof STARTING_LISTS) =>
			STARTING_LISTS[kind].map(({ name }) => name);
		for (const organisation of EXAMPLE_ORGANISATIONS) {
			expect(names('size-band')).toContain(organisation.sizeBand);
			for (const region of organisation.regions) expect(names('region')).toContain(region);
			for (const one of organisation.serviceCategories)
				expect(names('service-category')).toContain(one);
			for (const one of organisation.specialisms) expect(names('specialism')).toContain(one);
		}
	});

	it('has two consultations that could be published', () => {
		expect(contentSchema.parse(CLOSED_EXAMPLE)).toEqual(CLOSED_EXAMPLE);
		expect(contentSchema.parse(OPEN_EXAMPLE)).toEqual(OPEN_EXAMPLE);
	});

	it('has 24 responses of all three kinds, from organisations in the register, each once', () => {
		expect(EXAMPLE_RESPONSES).toHaveLength(24);
		const from = EXAMPLE_RESPONSES.flatMap((response) =>
			response.from === null ? [] : [response.from]
		);
		expect(new Set(from).size).toBe(from.length);
		const names = EXAMPLE_ORGANISATIONS.map(({ name }) => name);
		for (const name of from) expect(names).toContain(name);
		for (const { from: who, attribution } of EXAMPLE_RESPONSES)
			expect(who === null).toBe(attribution === 'anonymous');
	});

	it('answers questions that exist with options that exist', () => {
		const questions = new Map(
			questionsOf(CLOSED_EXAMPLE).map((question) => [question.id, question])
		);
		for (const { choices = {}, texts } of EXAMPLE_RESPONSES) {
			for (const id of Object.keys(texts)) expect(questions.has(id), id).toBe(true);
			for (const [id, chosen] of Object.entries(choices)) {
				const question = questions.get(id);
				if (question === undefined) throw new Error(`no question ${id}`);
				const options = optionsOf(question).map((option) => option.id);
				for (const one of [chosen].flat())
					expect(options, id).toContain(one.startsWith('other:') ? 'other' : one);
			}
		}
	});

	it('comments on clauses that exist and are open, each response once on a clause', () => {
		const keys = new Set<string>();
		for (const { by, clause, kind, text, suggested } of EXAMPLE_COMMENTS) {
			const there = DRAFT_CLAUSES.find(({ id }) => id === `example-clause-${clause}`);
			expect(clause === 'whole' || there?.closedReason === null, clause).toBe(true);
			expect(EXAMPLE_RESPONSES[by], String(by)).toBeDefined();
			keys.add(`${String(by)} ${clause}`);
			// As the respondents' page takes them.
			const fields = { kind, text, suggested: suggested ?? '' };
			expect(parseComment(fields, there?.text ?? '').ok, text).toBe(true);
		}
		expect(keys.size).toBe(EXAMPLE_COMMENTS.length);
	});

	it('is coded with themes of its codebook', () => {
		const keys = EXAMPLE_THEMES.map(({ key }) => key);
		const codings = EXAMPLE_RESPONSES.flatMap(({ texts }) =>
			Object.values(texts).flatMap((text) => readMarks(text).passages.flatMap((p) => p.codings))
		);
		expect(codings.length).toBeGreaterThan(60);
		for (const { themeKey, stance } of codings) {
			expect(keys).toContain(themeKey);
			expect(STANCES).toContain(stance);
		}
	});
});

describe('marks', () => {
	it('come out of the text and leave their places behind', () => {
		expect(readMarks('We 🕊️ [[a:supports|say [[b,c:opposes|yes]] to]] it.')).toEqual({
			text: 'We 🕊️ say yes to it.',
			passages: [
				{
					startOffset: 11,
					endOffset: 14,
					codings: [
						{ themeKey: 'b', stance: 'none' },
						{ themeKey: 'c', stance: 'opposes' }
					]
				},
				{ startOffset: 7, endOffset: 17, codings: [{ themeKey: 'a', stance: 'supports' }] }
			]
		});
	});

	it('are refused when one is left open', () => {
		expect(() => readMarks('[[a|never closed')).toThrow('not closed');
	});
});
