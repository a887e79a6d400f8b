import { fold } from '../shared/fold.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { isEmail, LONGEST_NAME, MOST_CONTACTS } from './organisation-details.ts';
import type { Contact } from './organisation-record.ts';
import { partsOfCell, severalInCell } from './several-in-cell.ts';

/**
 * The contacts that a row's two cells give: the first name belongs to the first address, and so
 * on. Blank names keep what the register has for the address; a blank address cell keeps all.
 * @returns the contacts, or what is wrong with the cells
 */
export function resolveContacts(
	names: string | undefined,
	emails: string | undefined,
	before: readonly Contact[]
): Result<Contact[], string> {
	if (emails === undefined) {
		const known = new Set(before.map(({ name }) => fold(name)));
		return names === undefined || severalInCell(names).every((name) => known.has(fold(name)))
			? ok([...before])
			: err('A contact has a name and no e-mail address');
	}
	const addresses = severalInCell(emails);
	const wrong = addresses.find((address) => !isEmail(address));
	if (wrong !== undefined) return err(`“${wrong}” is not an e-mail address`);
	if (addresses.length > MOST_CONTACTS) return err(`More than ${String(MOST_CONTACTS)} contacts`);
	const given = names === undefined ? null : partsOfCell(names);
	while (given !== null && given.length > addresses.length && given.at(-1) === '') given.pop();
	if (given !== null && given.length !== addresses.length)
		return err(
			`${said(given.length, 'contact name')} for ${said(addresses.length, 'e-mail address', 'e-mail addresses')}: give one name for each address, in the same order`
		);
	if (given?.some((name) => name.length > LONGEST_NAME))
		return err(`A contact’s name is longer than ${String(LONGEST_NAME)} characters`);
	const contacts = new Map<string, Contact>();
	for (const [at, email] of addresses.entries()) {
		if (contacts.has(fold(email))) continue;
		const known = before.find((contact) => fold(contact.email) === fold(email));
		contacts.set(fold(email), { name: given?.[at] ?? known?.name ?? '', email });
	}
	return ok([...contacts.values()]);
}

const said = (count: number, one: string, many = `${one}s`): string =>
	`${String(count)} ${count === 1 ? one : many}`;
