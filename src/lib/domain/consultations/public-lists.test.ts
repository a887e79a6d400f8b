import { describe, expect, it } from 'vitest';
import { publicLists, type PublicListing } from './public-lists.ts';

const clock = { now: () => new Date('2026-11-02T09:00:00Z') };
const listing = (slug: string, change: Partial<PublicListing>): PublicListing => ({
	slug,
	isExample: false,
	title: slug,
	whoAsks: '',
	phase: 'open',
	opensAt: new Date('2026-10-01T09:00:00Z'),
	closesAt: new Date('2026-12-01T09:00:00Z'),
	reportedAt: null,
	...change
});
const slugs = (...listings: PublicListing[]) =>
	Object.fromEntries(
		Object.entries(publicLists(listings, clock)).map(([name, list]: [string, PublicListing[]]) => [
			name,
			list.map(({ slug }) => slug)
		])
	);

describe('the public lists', () => {
	it('call what closes within seven days closing soon, to the minute', () => {
		const soon = new Date('2026-11-09T09:00:00Z');
		const later = new Date('2026-11-09T09:00:00.001Z');
		const found = slugs(listing('soon', { closesAt: soon }), listing('later', { closesAt: later }));
		expect(found).toMatchObject({ closingSoon: ['soon'], open: ['later'] });
	});
	it('put the soonest first where people can act, and the latest first where they cannot', () => {
		const day = (d: string) => new Date(`2026-11-${d}T09:00:00Z`);
		expect(
			slugs(
				listing('open-late', { closesAt: day('29') }),
				listing('open-early', { closesAt: day('20') }),
				listing('closed-early', { phase: 'closed', closesAt: new Date('2026-10-01') }),
				listing('closed-late', { phase: 'closed', closesAt: new Date('2026-10-20') })
			)
		).toMatchObject({ open: ['open-early', 'open-late'], closed: ['closed-late', 'closed-early'] });
	});
	it('keep a report in sight when its consultation is archived, and nothing else', () => {
		const found = slugs(
			listing('with', { phase: 'archived', reportedAt: new Date('2026-10-30') }),
			listing('without', { phase: 'archived' })
		);
		expect(found).toMatchObject({ reported: ['with'], closed: [] });
	});
});
