import {
	eliminationOutlook,
	type EliminationOutlook
} from '../../../domain/responses/meter/elimination-outlook.ts';
import type { Context } from '../../context.ts';
import { countAudience } from '../shown/shown.ts';

/**
 * What may be told beforehand of the elimination rule; null for an open link, where nobody can be
 * eliminated by subtraction. Needs no permission: it is told in steps of k.
 */
export async function readOutlook(
	ctx: Pick<Context, 'db'>,
	consultation: { id: string; content: { audience: 'open-link' | 'invited'; threshold: number } }
): Promise<EliminationOutlook | null> {
	const { audience, threshold } = consultation.content;
	if (audience !== 'invited') return null;
	return eliminationOutlook({
		...(await countAudience(ctx.db.read, consultation.id)),
		threshold
	});
}
