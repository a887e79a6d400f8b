import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { organisation, organisationAlias, registerValue } from '../db/schema.ts';

/**
 * Names that would point at somebody when they stand in a text: of every organisation in the
 * register, archived ones too, with its other names, and of the register's regions. Two statements.
 * Needs no permission: a page shows of it only what somebody has typed themselves.
 */
export async function readKnownNames(
	ctx: Pick<Context, 'db'>
): Promise<{ organisations: string[]; places: string[] }> {
	const names = await ctx.db.read
		.select({ name: organisation.name, alias: organisationAlias.alias })
		.from(organisation)
		.leftJoin(organisationAlias, eq(organisationAlias.organisationId, organisation.id));
	const regions = await ctx.db.read
		.select({ name: registerValue.name })
		.from(registerValue)
		.where(eq(registerValue.kind, 'region'));
	const organisations = names.flatMap(({ name, alias }) =>
		alias === null ? [name] : [name, alias]
	);
	return {
		organisations: [...new Set(organisations)],
		places: regions.map(({ name }) => name)
	};
}
