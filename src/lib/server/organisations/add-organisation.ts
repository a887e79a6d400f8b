import type { OrganisationDetails } from '../../domain/organisations/organisation-details.ts';
import { searchText } from '../../domain/organisations/search-text.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { organisation } from '../db/schema.ts';
import { checkDetails, type DetailErrors } from './check-details.ts';
import { writeParts } from './write-parts.ts';

/**
 * Adds an organisation to the register.
 * @returns its id, or what to put right: a name that another organisation has
 * @throws DomainError as `authorise` and `checkDetails` do
 */
export async function addOrganisation(
	ctx: Context,
	actor: Actor,
	details: OrganisationDetails
): Promise<Result<{ id: string }, DetailErrors>> {
	authorise(actor, 'register:edit');
	const id = ctx.random.id();
	const now = ctx.clock.now();
	return ctx.db.write(async (tx) => {
		const errors = await checkDetails(tx, details, { id: null, held: new Set() });
		if (Object.keys(errors).length > 0) return err(errors);
		await tx.insert(organisation).values({
			id,
			name: details.name,
			nameFolded: fold(details.name),
			searchText: searchText(details.name, details.aliases),
			sizeBandId: details.sizeBandId,
			createdAt: now,
			updatedAt: now
		});
		await writeParts(ctx, tx, [{ organisationId: id, ...details }]);
		await recordChange(ctx, tx, actor, {
			action: 'organisation:added',
			subjectKind: 'organisation',
			subjectId: id,
			detail: { name: details.name }
		});
		return ok({ id });
	});
}
