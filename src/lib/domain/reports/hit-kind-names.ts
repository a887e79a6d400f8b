import type { HitKind } from '../disclosure/text-check.ts';

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
	'exact-figure': 'An exact figure',
	'own-words': 'The same words stand in another of its answers'
};
