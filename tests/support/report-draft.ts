import type { ReportDraft } from '../../src/lib/domain/reports/report-draft.ts';

/** A report of one finding that could go to the chair, for tests of what changes that. */
export const draftWith = (own: Partial<ReportDraft> = {}): ReportDraft => ({
	title: 'What we heard',
	summary: 'In short.',
	background: 'Why we asked.',
	respondents: '',
	listsNames: true,
	findings: [
		{ id: 'money', parentId: null, heading: 'Money', text: 'It is short.', isIncluded: true }
	],
	results: [{ questionId: 'often', text: '', isIncluded: true }],
	quotations: [],
	recommendations: [
		{ id: 'r1', text: 'Pay in time.', addressedTo: 'Them', replyBy: '', findingIds: ['money'] },
		{ id: 'r2', text: 'Pay it all.', addressedTo: 'Them', replyBy: '', findingIds: ['money'] }
	],
	actions: [],
	nextSteps: 'We meet.',
	method: '',
	acceptedNames: [],
	...own
});
