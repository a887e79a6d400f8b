import { describe, expect, it } from 'vitest';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import type { Reply } from '../../domain/reports/reply.ts';
import { releaseFile } from './release-file.ts';

const publishedAt = new Date('2026-03-02T09:00:00Z');
const release = (replies: [string, Reply][] = []): PublicRelease => ({
	slug: 'guidance',
	number: 1,
	latest: 1,
	publishedAt,
	releases: [{ number: 1, publishedAt, changeNote: '' }],
	replies: new Map(replies),
	clock: { recommendations: 1, answered: replies.length, daysOwed: 3, overdue: 0 },
	content: {
		title: 'What we heard',
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
		summary: 'Short.',
		background: 'Why.',
		respondents: {
			invited: null,
			heldBack: { kind: 'exact', count: 0 },
			list: { names: null, total: { kind: 'exact', count: 12 }, note: '' },
			text: '',
			tables: [],
			withheld: []
		},
		findings: [],
		results: [],
		recommendations: [
			{ id: 'r', number: 1, text: 'Do it.', addressedTo: 'Them', replyBy: '', findingIds: [] }
		],
		actions: [],
		nextSteps: 'We meet.',
		method: 'So.'
	}
});
const reply: Reply = {
	decision: 'accept',
	reason: 'Yes.',
	officialName: 'Denzil Hartigan',
	repliedAt: publishedAt
};

describe('the Word file of a release', () => {
	it('is made once for the same words, whatever the clock says', async () => {
		const first = await releaseFile(release());
		const later = release();
		later.clock.daysOwed = 9;
		expect(await releaseFile(later)).toBe(first);
	});

	it('is made anew when an official has replied', async () => {
		const before = await releaseFile(release());
		expect(await releaseFile(release([['r', reply]]))).not.toBe(before);
	});
});
