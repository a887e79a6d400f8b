import type { Contact } from '../../domain/organisations/organisation-record.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { contact, organisationAlias, organisationValue } from '../db/schema.ts';

export interface OrganisationParts {
	organisationId: string;
	aliases: readonly string[];
	valueIds: readonly string[];
	contacts: readonly Contact[];
}

const CHUNK = 2000;

/** Adds aliases, entries and contacts of organisations that have none of them. */
export async function writeParts(
	ctx: Pick<Context, 'random'>,
	tx: Writer,
	parts: readonly OrganisationParts[]
): Promise<void> {
	const aliases = parts.flatMap(({ organisationId, aliases }) =>
		aliases.map((alias) => ({ organisationId, alias }))
	);
	for (const some of chunks(aliases, CHUNK)) await tx.insert(organisationAlias).values(some);
	const values = parts.flatMap(({ organisationId, valueIds }) =>
		valueIds.map((valueId) => ({ organisationId, valueId }))
	);
	for (const some of chunks(values, CHUNK)) await tx.insert(organisationValue).values(some);
	const contacts = parts.flatMap(({ organisationId, contacts }) =>
		contacts.map(({ name, email }) => ({ id: ctx.random.id(), organisationId, name, email }))
	);
	for (const some of chunks(contacts, CHUNK)) await tx.insert(contact).values(some);
}
