import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { OrganisationRecord } from '../../domain/organisations/organisation-record.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { readRecords } from './read-records.ts';

/**
 * One organisation of the register, archived or not.
 * @throws DomainError `not-found`, and what `authorise` throws
 */
export async function readOrganisation(
	ctx: Context,
	actor: Actor,
	id: string
): Promise<OrganisationRecord> {
	authorise(actor, 'register:read');
	const [record] = await readRecords(ctx.db.read, [id]);
	if (record === undefined) throw new DomainError('not-found', 'organisation');
	return record;
}
