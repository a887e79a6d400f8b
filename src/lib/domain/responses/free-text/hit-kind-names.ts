import type { HitKind } from './text-check.ts';

/** Why a piece of text was marked, for the person who decides on it. */
export const HIT_KIND_NAMES: Record<HitKind, string> = {
	organisation: 'The name of an organisation in the register',
	place: 'A place',
	person: 'Perhaps a name',
	'e-mail': 'An e-mail address',
	telephone: 'A telephone number',
	'web-address': 'A web address',
	postcode: 'A postcode',
	prison: 'A prison',
	contract: 'A contract, a lot or a contract area',
	'exact-figure': 'An exact figure',
	'own-words': 'The same words stand in another of its answers'
};

/** The same, said to the person whose own words they are. */
export const OWN_HIT_WORDS: Record<HitKind, string> = {
	organisation: 'the name of an organisation',
	place: 'a place',
	person: 'perhaps a name',
	'e-mail': 'an e-mail address',
	telephone: 'a telephone number',
	'web-address': 'a web address',
	postcode: 'a postcode',
	prison: 'a prison',
	contract: 'a contract or its area',
	'exact-figure': 'an exact figure',
	'own-words': 'words that stand elsewhere too'
};
