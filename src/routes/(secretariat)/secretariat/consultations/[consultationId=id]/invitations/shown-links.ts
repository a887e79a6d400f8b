import { writeCsv } from '$lib/domain/shared/csv';

interface MadeLink {
	organisationName: string;
	contacts: { name: string; email: string }[];
	secret: string;
}

/** Links as a page shows them once, and the same as a file that is part of that page. */
export interface ShownLinks {
	rows: { organisation: string; emails: string; link: string }[];
	/** A `data:` address: the links are not kept, so there is no other address to fetch them from. */
	csvAddress: string;
}

/** Puts links together from their secrets. `origin` is this site's, such as https://example.org. */
export function shownLinks(made: readonly MadeLink[], origin: string): ShownLinks {
	const rows = made.map(({ organisationName, contacts, secret }) => ({
		organisation: organisationName,
		emails: contacts.map(({ email }) => email).join('; '),
		link: `${origin}/invitation/${secret}`
	}));
	const csv = writeCsv(
		['Organisation', 'Contact e-mails', 'Link to answer'],
		rows.map(({ organisation, emails, link }) => [organisation, emails, link])
	);
	return { rows, csvAddress: `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}` };
}
