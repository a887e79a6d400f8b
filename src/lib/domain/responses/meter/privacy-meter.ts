import type { About } from '../about.ts';

/** What a respondent can say less of, one by one. */
export const ABOUT_PARTS = [
	'sizeBandId',
	'regionIds',
	'serviceCategoryIds',
	'specialismIds'
] as const;
export type AboutPart = (typeof ABOUT_PARTS)[number];

/** Each part as a sentence names it: "leave out the size". */
export const ABOUT_PART_WORDS: Record<AboutPart, string> = {
	sizeBandId: 'size',
	regionIds: 'where you work',
	serviceCategoryIds: 'services',
	specialismIds: 'specialism'
};

/** How many invited organisations something fits, as far as it is told. */
export interface MeterCount {
	/** The greatest multiple of k that is not more than the count; 0 means "fewer than k". */
	atLeast: number;
	/** True when every invited organisation fits. */
	isAll: boolean;
}

export interface MeterReading {
	invited: MeterCount & { total: number };
	/** Organisations that fit everything the respondent says. */
	matching: MeterCount;
	/** For each part that says something: how many would fit without it. */
	without: { part: AboutPart; valueIds: string[]; matching: MeterCount }[];
}

/** An organisation fits when the register says of it all that the respondent says of itself. */
const fits = (said: About, registered: About): boolean =>
	(said.sizeBandId === null || said.sizeBandId === registered.sizeBandId) &&
	(['regionIds', 'serviceCategoryIds', 'specialismIds'] as const).every((part) =>
		said[part].every((id) => registered[part].includes(id))
	);

/** What is said without one part. */
export const leavingOut = (about: About, part: AboutPart): About =>
	part === 'sizeBandId' ? { ...about, sizeBandId: null } : { ...about, [part]: [] };

/** The ids that one part says. */
export function saidIn(about: About, part: AboutPart): string[] {
	if (part === 'sizeBandId') return about.sizeBandId === null ? [] : [about.sizeBandId];
	return about[part];
}

/**
 * How many invited organisations match what an anonymous respondent says about itself, and how
 * many would if it said less. It knows the invited register and nothing of other answers.
 *
 * Counts are told in whole steps of k, and below k not at all. Whoever has a receipt can put any
 * description to the meter as often as it likes: exact counts of two descriptions that differ in
 * one item would say whether one organisation has it.
 * @param invited what the register says of each invited organisation
 * @param k the consultation's threshold
 */
export function readMeter(invited: readonly About[], about: About, k: number): MeterReading {
	const count = (said: About): MeterCount => {
		const matching = invited.filter((registered) => fits(said, registered)).length;
		return {
			atLeast: Math.floor(matching / k) * k,
			isAll: matching === invited.length && matching >= k
		};
	};
	return {
		invited: {
			total: invited.length,
			atLeast: Math.floor(invited.length / k) * k,
			isAll: invited.length >= k
		},
		matching: count(about),
		without: ABOUT_PARTS.flatMap((part) => {
			const valueIds = saidIn(about, part);
			return valueIds.length === 0
				? []
				: [{ part, valueIds, matching: count(leavingOut(about, part)) }];
		})
	};
}
