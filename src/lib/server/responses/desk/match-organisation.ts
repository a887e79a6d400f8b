import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { organisation, response, responseAuthor } from '../../db/schema.ts';
import { shownCondition } from '../shown/shown.ts';

/**
 * Says which organisation of the register gave an identified response whose name was only typed.
 * What the respondent called itself stays beside it.
 *
 * @returns errors by field when the organisation has another response here
 * @throws DomainError `not-found` for an anonymous response too, and what `authorise` throws
 */
export async function matchOrganisation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; responseId: string; organisationId: string }
): Promise<Result<null, Record<string, string>>> {
	authorise(actor, 'response:record');
	return ctx.db.write(async (tx) => {
		const [found] = await tx
			.select({ id: response.id })
			.from(response)
			.innerJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
			.where(
				and(
					eq(response.id, input.responseId),
					await shownCondition(tx, ctx.clock, input.consultationId)
				)
			);
		if (found === undefined) throw new DomainError('not-found', 'response');
		const [known] = await tx
			.select({ name: organisation.name })
			.from(organisation)
			.where(eq(organisation.id, input.organisationId));
		if (known === undefined)
			return err({ organisationId: 'Choose an organisation from the register' });
		const [other] = await tx
			.select({ responseId: responseAuthor.responseId })
			.from(responseAuthor)
			.where(
				and(
					eq(responseAuthor.consultationId, input.consultationId),
					eq(responseAuthor.organisationId, input.organisationId),
					ne(responseAuthor.responseId, input.responseId)
				)
			);
		if (other !== undefined)
			return err({ organisationId: `${known.name} has another response to this consultation` });
		await tx
			.update(responseAuthor)
			.set({ organisationId: input.organisationId })
			.where(eq(responseAuthor.responseId, input.responseId));
		await recordChange(ctx, tx, actor, {
			action: 'response:matched',
			subjectKind: 'organisation',
			subjectId: input.organisationId
		});
		return ok(null);
	});
}
