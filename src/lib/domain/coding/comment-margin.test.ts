import { describe, expect, it } from 'vitest';
import { VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
import { commentMargin, type CommentMark } from './comment-margin.ts';

const mark = (clauseId: string, more: Partial<CommentMark> = {}) => ({
	...{ clauseId, kind: 'gap' as const, hasWords: true, isRead: false },
	...more
});

describe('the margin of a document', () => {
	it('counts an organisation once in a section, however many clauses it comments on', () => {
		const margin = commentMargin(VETTING_CLAUSES, [
			[mark('c-who'), mark('c-staff')],
			[mark('c-staff', { kind: 'support', hasWords: false })]
		]);
		expect(margin.sections.get('c-who')).toMatchObject({
			responses: 2,
			kinds: { gap: 1, support: 1 }
		});
		expect(margin.clauses.get('c-staff')?.responses).toBe(2);
		expect(margin.comments).toBe(3);
	});

	it('counts one that made two kinds in a section in both', () => {
		const margin = commentMargin(VETTING_CLAUSES, [
			[mark('c-who'), mark('c-staff', { kind: 'disagree' })]
		]);
		expect(margin.sections.get('c-who')).toMatchObject({
			responses: 1,
			kinds: { gap: 1, disagree: 1 }
		});
	});

	it('ends a section at the next heading of its level', () => {
		const margin = commentMargin(VETTING_CLAUSES, [[mark('c-weeks')]]);
		expect(margin.sections.get('c-who')?.responses).toBe(0);
		expect(margin.sections.get('c-time')?.responses).toBe(1);
	});

	it('asks nobody to read support that was given without words', () => {
		const { all } = commentMargin(VETTING_CLAUSES, [
			[mark('c-staff', { kind: 'support', hasWords: false }), mark('whole', { isRead: true })]
		]);
		expect([all.toRead, all.read]).toEqual([1, 1]);
	});
});
