import { describe, expect, it } from 'vitest';
import { draftWith } from '../../../../tests/support/report-draft.ts';
import type { ReleaseRefusal } from './compose-release.ts';
import type { ReportDraft } from './report-draft.ts';
import type { ReportFigures } from './report-figures.ts';
import { sendingBlockers } from './sending-blockers.ts';

const figures = { read: 12 } as ReportFigures;
const hit = { start: 3, end: 6, kind: 'exact-figure', text: '40%' } as const;
const quotation = {
	id: 'q',
	findingId: 'money',
	passageId: 'p',
	source: 'of 40% so',
	redactions: [],
	accepted: [],
	attribution: 'a voluntary organisation'
};
const blockers = (own: Partial<ReportDraft> = {}, refusals: ReleaseRefusal[] = []) =>
	sendingBlockers({
		draft: draftWith(own),
		figures,
		refusals,
		auditFailures: [],
		hits: new Map([['q', [hit]]])
	});

describe('what stands between a report and the chair', () => {
	it('is nothing for a report that is written', () => {
		expect(blockers()).toEqual([]);
	});

	it('is a name too many beside a count, on the page where it is quoted', () => {
		const failure = { releaseNumber: 1, where: 'Money', reason: 'That leaves 3.' };
		const placesOf = (countId: string) =>
			sendingBlockers({
				...{ draft: draftWith(), figures, refusals: [], hits: new Map() },
				auditFailures: [{ ...failure, countId }]
			});
		expect(placesOf('finding-money')).toEqual([
			{ place: { page: 'finding', id: 'money' }, words: 'Money: That leaves 3.' }
		]);
		expect(placesOf('clause-c-staff-gap')).toMatchObject([{ place: { page: 'comments' } }]);
	});

	it('is every part that is not written, each with its page', () => {
		const [finding] = draftWith().findings;
		if (finding === undefined) throw new Error('a finding');
		expect(
			blockers({
				summary: '',
				background: '',
				nextSteps: '',
				recommendations: [],
				findings: [{ ...finding, text: '' }]
			}).map(({ place }) => place.page)
		).toEqual(['introduction', 'introduction', 'finding', 'recommendations', 'ending']);
	});

	it('is not a finding that is left out, nor a quotation under it', () => {
		const [finding] = draftWith().findings;
		if (finding === undefined) throw new Error('a finding');
		const left = { ...finding, text: '', isIncluded: false };
		expect(blockers({ findings: [left], quotations: [quotation] })).toEqual([]);
	});

	it('is a quotation until everything found in it was taken out or left in by a person', () => {
		expect(blockers({ quotations: [quotation] })).toHaveLength(1);
		for (const decided of [
			{ redactions: [{ start: 3, end: 6 }] },
			{ accepted: [{ start: 3, end: 6 }] },
			{ redactions: [{ start: 0, end: 9 }] }
		])
			expect(blockers({ quotations: [{ ...quotation, ...decided }] })).toEqual([]);
		const inPart = { ...quotation, redactions: [{ start: 3, end: 5 }] };
		expect(blockers({ quotations: [inPart] })).toHaveLength(1);
	});

	it('is a quotation that may not be made, whose author is not said to have refused it', () => {
		const refusal = { kind: 'quotation', quotationId: 'q', why: 'may-not-be-quoted' } as const;
		const checked = { ...quotation, accepted: [{ start: 3, end: 6 }] };
		expect(blockers({ quotations: [checked] }, [refusal])[0]?.words).toContain(
			'or its response is held back'
		);
	});

	it('is a recommendation that rests on nothing', () => {
		const [first] = draftWith().recommendations;
		if (first === undefined) throw new Error('a recommendation');
		expect(blockers({ recommendations: [{ ...first, findingIds: [] }] })[0]?.words).toContain(
			'recommendation 1'
		);
	});

	it('is a name that may not be printed, with the page that settles it', () => {
		expect(
			blockers({}, [{ kind: 'names-organisation', where: 'the summary', name: 'Tŷ Gobaith' }])
		).toEqual([
			{
				place: { page: 'names', name: 'Tŷ Gobaith' },
				words: '“Tŷ Gobaith” in the summary: it answered not for attribution.'
			}
		]);
	});

	it('is the figures while they are being counted', () => {
		const facts = { refusals: [], auditFailures: [], hits: new Map() };
		expect(sendingBlockers({ draft: draftWith(), figures: null, ...facts })).toHaveLength(1);
	});
});
