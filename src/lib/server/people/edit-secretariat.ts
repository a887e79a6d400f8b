import type { SecretariatFields } from '../../domain/people/person-fields.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { secretariat } from '../db/schema.ts';

/** Changes what the secretariat says about itself. @throws DomainError `not-allowed` */
export async function editSecretariat(
	ctx: Context,
	actor: Actor,
	{ secretariatName, contactEmail, accentColour }: SecretariatFields
): Promise<void> {
	authorise(actor, 'settings:edit');
	await ctx.db.write(async (tx) => {
		await tx.update(secretariat).set({ name: secretariatName, contactEmail, accentColour });
		await recordChange(ctx, tx, actor, {
			action: 'secretariat:changed',
			subjectKind: 'secretariat',
			subjectId: 'secretariat',
			detail: { name: secretariatName, contactEmail, accentColour }
		});
	});
}
