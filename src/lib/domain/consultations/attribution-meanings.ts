import type { Attribution } from './attribution.ts';
import type { Audience } from './content.ts';

export interface AttributionMeaning {
	/** What the secretariat sees. */
	weSee: string;
	/** What the report may say. `threshold` is k; it counts invited organisations, if any are. */
	reportSays: (threshold: number, audience: Audience) => string;
	/** Against whom it protects, and against whom not. */
	protects: string;
}

const described = (threshold: number, audience: Audience) =>
	audience === 'open-link'
		? '“A voluntary organisation”, and no closer description.'
		: `“A voluntary organisation”, or a description that fits at least ${String(threshold)} invited organisations.`;

/** What the three ways of answering mean, in the words that every page uses. */
export const ATTRIBUTION_MEANINGS: Record<Attribution, AttributionMeaning> = {
	named: {
		weSee: 'The secretariat sees your organisation and your answers.',
		reportSays: () => 'Your organisation’s name, beside what you agree to have quoted.',
		protects: 'Nobody: anybody who reads the report may learn what you said.'
	},
	unattributed: {
		weSee: 'The secretariat sees your organisation and your answers.',
		reportSays: described,
		protects:
			'Readers of the report, funders and officials among them. Not against the secretariat, nor against somebody who steals its data.'
	},
	anonymous: {
		weSee: 'The secretariat sees answers, and not who gave them.',
		reportSays: (threshold, audience) =>
			audience === 'open-link'
				? described(threshold, audience)
				: `${described(threshold, audience)} Only from what you choose to say about yourself.`,
		protects:
			'Readers of the report, the secretariat, somebody who steals the data, and whoever runs the server as it stands. Not against somebody who changes the program; and somebody who keeps a log of visits to the server could learn the day. Your own words can still give you away.'
	}
};
