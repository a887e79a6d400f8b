import { fold } from '../shared/fold.ts';

const LONGEST = 60;

/**
 * The public address made of a title: "Cwm Tŷ & Co: bidding" becomes "cwm-ty-co-bidding". At most
 * 60 characters, cut between words; "consultation" when the title has no letter of the alphabet.
 */
export function slugOf(title: string): string {
	const whole = fold(title)
		.replace(/'/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const cut = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
	return cut.slice(0, LONGEST) || 'consultation';
}

/** Addresses to try, in order, when the first ones are taken: "bidding", "bidding-2", "bidding-3". */
export function slugCandidates(title: string, count: number): string[] {
	const first = slugOf(title);
	return Array.from({ length: count }, (_, at) =>
		at === 0 ? first : `${first}-${String(at + 1)}`
	);
}
