import type { Context } from '../../context.ts';
import { hashSecret } from '../../random.ts';

interface Generated {
	id: string;
	/** Counts the links that this invitation has had. */
	generation: number;
}

/**
 * The secret of an invitation's link. It is derived and never stored, so that a reminder can repeat
 * the link while the database holds a hash alone; with another secret key it comes out different.
 */
export const invitationSecret = (
	{ sealing }: Pick<Context, 'sealing'>,
	{ id, generation }: Generated
): string => sealing.derive('invitation', `${id}:${String(generation)}`);

/** What is stored of it. */
export const invitationHash = (ctx: Pick<Context, 'sealing'>, invitation: Generated): string =>
	hashSecret(invitationSecret(ctx, invitation));
