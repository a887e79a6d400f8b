import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import type { ConsultationContent } from './content.ts';
import { correctionBlockers } from './correction-blockers.ts';
import type { Question } from './question.ts';

const codes = (draft: Partial<ConsultationContent>) =>
	correctionBlockers(CONTENT, { ...CONTENT, ...draft }).map(({ code }) => code);
const withEach = (change: (question: Question) => Question[]) => ({
	sections: CONTENT.sections.map((section) => ({
		...section,
		questions: section.questions.flatMap(change)
	}))
});
const withOne = (id: string, change: (question: Question) => Question[]) =>
	withEach((question) => (question.id === id ? change(question) : [question]));

describe('a correction', () => {
	it('may change words everywhere', () => {
		const reworded = withEach((question) => [
			{
				...question,
				text: `${question.text} Tŷ`,
				hint: 'Look again',
				...('options' in question
					? { options: question.options.map((o) => ({ ...o, label: `${o.label}!` })) }
					: {})
			}
		]);
		expect(codes({ ...reworded, title: 'Another title', privacyNotice: 'New' })).toEqual([]);
	});
	it('may put questions and options in another order', () => {
		expect(codes({ sections: [...CONTENT.sections].reverse() })).toEqual([]);
		const turned = withEach((question) => [
			'options' in question ? { ...question, options: [...question.options].reverse() } : question
		]);
		expect(codes(turned)).toEqual([]);
	});
	it('may make a question optional, and not required', () => {
		expect(codes(withOne('q-agree', (q) => [{ ...q, required: false }]))).toEqual([]);
		expect(codes(withOne('q-why', (q) => [{ ...q, required: true }]))).toEqual(['now-required']);
	});
	it('may not remove a question, add one, or make it of another type', () => {
		expect(codes(withOne('q-why', () => []))).toEqual(['question-removed']);
		expect(codes(withOne('q-why', (q) => [q, { ...q, id: 'q-new' }]))).toEqual(['question-added']);
		const { id, text, hint, required, visibleWhen } = CONTENT.sections[0]?.questions[1] ?? {};
		if (id === undefined || text === undefined || visibleWhen === undefined)
			throw new Error('gone');
		const shorter = { id, text, hint: hint ?? '', required: required ?? false, visibleWhen };
		expect(codes(withOne('q-why', () => [{ ...shorter, type: 'short-text' }]))).toEqual([
			'type-changed'
		]);
	});
	it('may not remove an option, add one, or take "other" away', () => {
		const options = (change: (options: { id: string; label: string }[]) => typeof options) =>
			withOne('q-length', (q) => ['options' in q ? { ...q, options: change(q.options) } : q]);
		expect(codes(options((all) => all.slice(1)))).toEqual(['options-changed']);
		expect(codes(options((all) => [...all, { id: 'o-7y', label: 'Seven' }]))).toEqual([
			'options-changed'
		]);
		const noOther = withOne('q-length', (q) => [
			'allowsOther' in q ? { ...q, allowsOther: false } : q
		]);
		expect(codes(noOther)).toEqual(['options-changed']);
	});
	it('may not ask a question of other people', () => {
		expect(codes(withOne('q-which-routes', (q) => [{ ...q, visibleWhen: null }]))).toEqual([
			'condition-changed'
		]);
	});
	it('may not change what was promised: threshold, ways of answering, who may answer', () => {
		expect(codes({ threshold: 3, attributions: ['named'], audience: 'invited' })).toEqual([
			'threshold-changed',
			'attributions-changed',
			'audience-changed'
		]);
	});
});
