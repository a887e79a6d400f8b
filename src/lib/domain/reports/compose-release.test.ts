import { describe, expect, it } from 'vitest';
import { draftWith } from '../../../../tests/support/report-draft.ts';
import { reveal } from '../disclosure/releasable.ts';
import { composeRelease, type ReleaseFacts, type ReleaseSafety } from './compose-release.ts';
import type { ReportDraft } from './report-draft.ts';
import type { ReportFigures } from './report-figures.ts';

const facts: ReleaseFacts = {
	secretariat: 'Secretariat',
	consultation: {
		title: 'Guidance',
		slug: 'guidance',
		whoAsks: 'Us',
		contactName: 'Mair',
		contactEmail: 'mair@secretariat.example',
		openedOn: '2026-01-05',
		closedOn: '2026-02-05'
	},
	threshold: 5,
	invitedOnly: true
};
const row = (id: string, count: number) => ({ id, label: id, count });
const figures: ReportFigures = {
	snapshotId: 's',
	invited: 40,
	read: 20,
	heldBack: 0,
	quotable: 20,
	versions: 1,
	byAttribution: { named: 10, unattributed: 10, anonymous: 0 },
	byChannel: { web: 20, email: 0, paper: 0, phone: 0, meeting: 0 },
	names: Array.from({ length: 10 }, (_, i) => `Named ${String(i)}`),
	about: { 'size-band': [], region: [], 'service-category': [], specialism: [] },
	questions: [
		{
			questionId: 'often',
			text: 'How often?',
			adding: 'total',
			measure: '',
			rows: [row('daily', 3), row('weekly', 8), row('never', 9), row('no-answer', 0)]
		}
	],
	themes: [
		{
			themeId: 'money',
			parentId: null,
			name: 'Money',
			responses: 3,
			passages: 9,
			stances: { supports: 3, opposes: 0, mixed: 0, 'suggests-change': 0, none: 0 }
		}
	]
};
const safety: ReleaseSafety = {
	protectedInText: ['Tŷ Gobaith'],
	protectedInQuotations: ['Tŷ Gobaith', 'Harbour House'],
	quotablePassageIds: new Set(['p']),
	quotableResponses: new Map([['r-yes', { isNamed: false }]])
};
const compose = (own: Partial<ReportDraft> = {}) => {
	const { content, refusals } = composeRelease(draftWith(own), figures, facts, safety);
	return { content: reveal(content), refusals };
};
const quotation = {
	id: 'q',
	findingId: 'money',
	passageId: 'p',
	source: 'Harbour House waited 94 days.',
	redactions: [{ start: 0, end: 13 }],
	accepted: [],
	attribution: 'a voluntary organisation'
};

describe('composing a release', () => {
	it('says a small count in words, and hides what would give one away', () => {
		const { content, refusals } = compose();
		expect(refusals).toEqual([]);
		expect(content.findings[0]?.count).toMatchObject({
			word: 'a few',
			count: { kind: 'fewer-than', k: 5 }
		});
		const counts = content.results[0]?.table.rows.map(({ count }) => count.kind) ?? [];
		expect(counts.filter((kind) => kind !== 'exact').length).toBeGreaterThan(1);
		expect(JSON.stringify(content)).not.toMatch(/"count":3\b/);
	});

	it('leaves out a protected name wherever it is written, and says where', () => {
		const text = 'As TY GOBAITH told us.';
		const [finding] = draftWith().findings;
		if (finding === undefined) throw new Error('a finding');
		for (const own of [
			{ title: text },
			{ summary: text },
			{ background: text },
			{ respondents: text },
			{ nextSteps: text },
			{ method: text },
			{ findings: [{ ...finding, heading: text }] },
			{ findings: [{ ...finding, text }] },
			{ results: [{ questionId: 'often', text, isIncluded: true }] },
			{ actions: [{ id: 'a', text: 'Do it.', owner: text, dueOn: '' }] }
		] satisfies Partial<ReportDraft>[]) {
			const { content, refusals } = compose(own);
			expect(refusals, Object.keys(own).join()).toMatchObject([{ kind: 'names-organisation' }]);
			expect(JSON.stringify(content).toLowerCase()).not.toContain('gobaith');
		}
	});

	it('lets a name stand that a person accepted, for another reason than an answer', () => {
		const own = { nextSteps: 'We visit Tŷ Gobaith.', acceptedNames: ['ty gobaith'] };
		expect(compose(own).refusals).toEqual([]);
	});

	it('quotes with the redactions, and without consent or with a name left in not at all', () => {
		expect(compose({ quotations: [quotation] }).content.findings[0]?.quotations).toEqual([
			{ text: '[redacted] waited 94 days.', attribution: 'a voluntary organisation' }
		]);
		const refused: [Partial<typeof quotation>, string][] = [
			[{ passageId: 'other' }, 'may-not-be-quoted'],
			[{ redactions: [] }, 'names-organisation'],
			[{ redactions: [{ start: 0, end: quotation.source.length }] }, 'nothing-left']
		];
		for (const [own, why] of refused) {
			const { content, refusals } = compose({ quotations: [{ ...quotation, ...own }] });
			expect(refusals).toEqual([{ kind: 'quotation', quotationId: 'q', why }]);
			expect(content.findings[0]?.quotations).toEqual([]);
		}
	});

	it('takes along nothing of what is left out of the report', () => {
		const [finding] = draftWith().findings;
		if (finding === undefined) throw new Error('a finding');
		const { content } = compose({
			findings: [{ ...finding, isIncluded: false }],
			quotations: [quotation],
			results: [{ questionId: 'often', text: 'Kept back.', isIncluded: false }]
		});
		expect(content.findings).toEqual([]);
		expect(content.results).toEqual([]);
		expect(content.recommendations.map(({ findingIds }) => findingIds)).toEqual([[], []]);
		expect(JSON.stringify(content)).not.toMatch(/waited|Kept back/);
	});
});
