/** The lists that describe organisations. Their entries are data that the secretariat edits. */
export const REGISTER_LIST_KINDS = [
	'size-band',
	'region',
	'service-category',
	'specialism',
	'group'
] as const;
export type RegisterListKind = (typeof REGISTER_LIST_KINDS)[number];

export const REGISTER_LIST_NAMES: Record<RegisterListKind, { one: string; many: string }> = {
	'size-band': { one: 'Size band', many: 'Size bands' },
	region: { one: 'Region', many: 'Regions' },
	'service-category': { one: 'Service category', many: 'Service categories' },
	specialism: { one: 'Specialism', many: 'Specialisms' },
	group: { one: 'Group', many: 'Groups' }
};
