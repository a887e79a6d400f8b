import type { Clock } from '../shared/clock.ts';
import type { Phase } from './phase.ts';

export interface PublicListing {
	slug: string;
	isExample: boolean;
	title: string;
	whoAsks: string;
	phase: Phase;
	opensAt: Date;
	closesAt: Date;
	/** When the latest report came out; null while there is none. */
	reportedAt: Date | null;
}

export interface PublicLists {
	/** Open, and closing within seven days: soonest first. */
	closingSoon: PublicListing[];
	/** Open for longer than that: soonest first. */
	open: PublicListing[];
	/** Published and not open yet: soonest first. */
	openingSoon: PublicListing[];
	/** Closed with no report yet: latest first. */
	closed: PublicListing[];
	/** With a report: latest report first. */
	reported: PublicListing[];
}

const SEVEN_DAYS = 7 * 86_400_000;

const by =
	(instantOf: (listing: PublicListing) => Date) =>
	(a: PublicListing, b: PublicListing): number =>
		instantOf(a).getTime() - instantOf(b).getTime();

/** Sorts what is published into the lists of the start page; each listing is in one of them. */
export function publicLists(listings: readonly PublicListing[], clock: Clock): PublicLists {
	const soon = clock.now().getTime() + SEVEN_DAYS;
	const lists: PublicLists = {
		closingSoon: [],
		open: [],
		openingSoon: [],
		closed: [],
		reported: []
	};
	for (const listing of listings) {
		if (listing.phase === 'open')
			(listing.closesAt.getTime() <= soon ? lists.closingSoon : lists.open).push(listing);
		else if (listing.phase === 'scheduled') lists.openingSoon.push(listing);
		else if (listing.reportedAt !== null) lists.reported.push(listing);
		// What was put away without a report is still reached by its address.
		else if (listing.phase === 'closed') lists.closed.push(listing);
	}
	const closing = by(({ closesAt }) => closesAt);
	lists.closingSoon.sort(closing);
	lists.open.sort(closing);
	lists.openingSoon.sort(by(({ opensAt }) => opensAt));
	lists.closed.sort(closing).reverse();
	lists.reported.sort(by(({ reportedAt, closesAt }) => reportedAt ?? closesAt)).reverse();
	return lists;
}
