import { fold } from '../shared/fold.ts';

/** What a column of an imported file may hold. Lists have the names of their kinds. */
export const IMPORT_COLUMNS = [
	'name',
	'aliases',
	'size-band',
	'region',
	'service-category',
	'specialism',
	'group',
	'contact-name',
	'contact-email'
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** The headings of an exported file, and what the screens call the columns. */
export const IMPORT_COLUMN_NAMES: Record<ImportColumn, string> = {
	name: 'Name',
	aliases: 'Other names',
	'size-band': 'Size band',
	region: 'Regions',
	'service-category': 'Service categories',
	specialism: 'Specialisms',
	group: 'Groups',
	'contact-name': 'Contact names',
	'contact-email': 'Contact e-mails'
};

// Headings as people write them, letters and digits only.
const HEADINGS: Record<ImportColumn, string> = {
	name: 'name organisation organisations organisationname organization organizationname nameoforganisation member membername memberorganisation charity charityname company',
	aliases:
		'othernames othername aliases alias alsoknownas aka shortname acronym tradingname welshname knownas abbreviation',
	'size-band':
		'sizeband sizebands size band income incomeband annualincome turnover organisationsize',
	region: 'regions region area areas geography location locations',
	'service-category':
		'servicecategories servicecategory services service categories category typesofservice',
	specialism: 'specialisms specialism specialties speciality expertise',
	group: 'groups group memberof membership committees networks network',
	'contact-name':
		'contactnames contactname contact contacts contactperson maincontact leadcontact keycontact',
	'contact-email':
		'contactemails contactemail contactemailaddress contactemailaddresses email emails emailaddress emailaddresses mail'
};

const byHeading = new Map(
	IMPORT_COLUMNS.flatMap((column) =>
		HEADINGS[column].split(' ').map((heading) => [heading, column] as const)
	)
);

/** What a column holds, by its heading: case, spaces and punctuation do not matter. */
export const columnOfHeading = (heading: string): ImportColumn | null =>
	byHeading.get(fold(heading).replace(/[^a-z0-9]/g, '')) ?? null;
