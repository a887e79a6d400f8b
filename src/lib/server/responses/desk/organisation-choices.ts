import { asc, isNull } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { organisation } from '../../db/schema.ts';

/** The register's organisations by name, for a list to choose from; archived ones left out. */
export async function readOrganisationChoices(
	ctx: Context,
	actor: Actor
): Promise<{ id: string; name: string }[]> {
	authorise(actor, 'response:record');
	return ctx.db.read
		.select({ id: organisation.id, name: organisation.name })
		.from(organisation)
		.where(isNull(organisation.archivedAt))
		.orderBy(asc(organisation.nameFolded));
}
