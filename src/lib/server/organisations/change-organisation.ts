import { eq } from 'drizzle-orm';
import type { OrganisationDetails } from '../../domain/organisations/organisation-details.ts';
import { searchText } from '../../domain/organisations/search-text.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { contact, organisation, organisationAlias, organisationValue } from '../db/schema.ts';
import { checkDetails, type DetailErrors } from './check-details.ts';
import { nextUpdate } from './next-update.ts';
import { readRecords } from './read-records.ts';
import { writeParts } from './write-parts.ts';

/** The `form` error says that somebody else changed the organisation since `readAt`. */
export type ChangeErrors = DetailErrors & { form?: string };

/**
 * Replaces what the register knows of an organisation.
 * @param input.readAt the `updatedAt` of the record that the form was filled from
 * @returns what to put right: a name that another organisation has, or a change made meanwhile
 * @throws DomainError `not-found`, and as `authorise` and `checkDetails` do
 */
export async function changeOrganisation(
	ctx: Context,
	actor: Actor,
	input: { id: string; readAt: Date; details: OrganisationDetails }
): Promise<Result<null, ChangeErrors>> {
	authorise(actor, 'register:edit');
	const { id, readAt, details } = input;
	return ctx.db.write<Result<null, ChangeErrors>>(async (tx) => {
		const [before] = await readRecords(tx, [id]);
		if (before === undefined) throw new DomainError('not-found', 'organisation');
		if (before.updatedAt.getTime() !== readAt.getTime())
			return err({
				form: 'Somebody changed this organisation while you were editing it. What you typed is below and has not been saved. Open the organisation in another tab to see the change, then save again to put yours in its place.'
			});
		const held = new Set(Object.values(before.entries).flatMap((list) => list.map((e) => e.id)));
		const errors = await checkDetails(tx, details, { id, held });
		if (Object.keys(errors).length > 0) return err(errors);

		await tx
			.update(organisation)
			.set({
				name: details.name,
				nameFolded: fold(details.name),
				searchText: searchText(details.name, details.aliases),
				sizeBandId: details.sizeBandId,
				updatedAt: nextUpdate(before.updatedAt, ctx.clock.now())
			})
			.where(eq(organisation.id, id));
		await tx.delete(organisationAlias).where(eq(organisationAlias.organisationId, id));
		await tx.delete(organisationValue).where(eq(organisationValue.organisationId, id));
		await tx.delete(contact).where(eq(contact.organisationId, id));
		await writeParts(ctx, tx, [{ organisationId: id, ...details }]);
		await recordChange(ctx, tx, actor, {
			action: 'organisation:changed',
			subjectKind: 'organisation',
			subjectId: id,
			detail: {
				name: details.name,
				...(before.name === details.name ? {} : { nameBefore: before.name })
			}
		});
		return ok(null);
	});
}
