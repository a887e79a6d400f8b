/** What is known of an organisation, as ids of the register's lists. */
export interface Traits {
	sizeBandId: string | null;
	regionIds: readonly string[];
	serviceCategoryIds: readonly string[];
	specialismIds: readonly string[];
}

export const WIDEST_ATTRIBUTION = 'a voluntary organisation';

interface Description {
	sizeBandId: string | null;
	/** At most one each: a list of three regions is a fingerprint. */
	regionId: string | null;
	fieldId: string | null;
}

/**
 * How a quotation's author may be described: as precisely as fits at least k organisations which
 * it could be, else more widely.
 *
 * It is not enough that a description *fits* k organisations. Were five small organisations that
 * give accommodation always called that, the wider "(Accommodation)" would point to the one large
 * one. So the crowd is parted once into classes of k or more, and each member is always called by
 * its class; what is left over is "a voluntary organisation".
 * @param crowd the invited organisations less those that answered by name: a reader of the
 * report has already crossed those off. Empty for an open link: nobody knows who was asked.
 * @param labels names of the register's list entries by id
 * @returns what to call a respondent, from what it said of itself or the register knows of it,
 * e.g. "a small voluntary organisation (North West, Accommodation)"
 */
export function safeAttribution(
	crowd: readonly Traits[],
	labels: ReadonlyMap<string, string>,
	k: number
): (about: Traits) => string {
	const classes = classesOf(crowd, k);
	return (about) => {
		const own = classes.find((description) => fits(description, about));
		return own === undefined ? WIDEST_ATTRIBUTION : phrase(own, labels);
	};
}

/** The descriptions in use, most detailed first; a member belongs to the first that fits it. */
function classesOf(crowd: readonly Traits[], k: number): Description[] {
	const candidates = new Map<string, { description: Description; members: number }>();
	for (const traits of crowd)
		for (const description of descriptionsOf(traits)) {
			const key = JSON.stringify(description);
			const known = candidates.get(key) ?? { description, members: 0 };
			candidates.set(key, { description, members: known.members + 1 });
		}
	const ordered = [...candidates]
		.filter(([, { description, members }]) => detailOf(description) > 0 && members >= k)
		.sort(
			([keyA, a], [keyB, b]) =>
				detailOf(b.description) - detailOf(a.description) ||
				b.members - a.members ||
				(keyA < keyB ? -1 : 1)
		);

	const classes: Description[] = [];
	let rest = [...crowd];
	for (const [, { description }] of ordered) {
		const others = rest.filter((traits) => !fits(description, traits));
		if (rest.length - others.length < k) continue;
		classes.push(description);
		rest = others;
	}
	// A few left over would be the only ones without a description: the last class joins them.
	if (rest.length > 0 && rest.length < k) classes.pop();
	return classes;
}

function descriptionsOf(about: Traits): Description[] {
	const sizes = new Set([about.sizeBandId, null]);
	const regions = new Set([...about.regionIds, null]);
	const fields = new Set([...about.specialismIds, ...about.serviceCategoryIds, null]);
	return [...sizes].flatMap((sizeBandId) =>
		[...regions].flatMap((regionId) =>
			[...fields].map((fieldId) => ({ sizeBandId, regionId, fieldId }))
		)
	);
}

const detailOf = ({ sizeBandId, regionId, fieldId }: Description): number =>
	[sizeBandId, regionId, fieldId].filter((part) => part !== null).length;

const fits = (description: Description, traits: Traits): boolean =>
	(description.sizeBandId === null || traits.sizeBandId === description.sizeBandId) &&
	(description.regionId === null || traits.regionIds.includes(description.regionId)) &&
	(description.fieldId === null ||
		traits.specialismIds.includes(description.fieldId) ||
		traits.serviceCategoryIds.includes(description.fieldId));

function phrase(description: Description, labels: ReadonlyMap<string, string>): string {
	const size =
		description.sizeBandId === null ? undefined : labels.get(description.sizeBandId)?.toLowerCase();
	const places = [description.regionId, description.fieldId].flatMap((id) => {
		const label = id === null ? undefined : labels.get(id);
		return label === undefined ? [] : [label];
	});
	const noun =
		size === undefined ? WIDEST_ATTRIBUTION : `${article(size)} ${size} voluntary organisation`;
	return places.length === 0 ? noun : `${noun} (${places.join(', ')})`;
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');
