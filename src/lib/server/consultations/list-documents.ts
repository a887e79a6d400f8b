import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { documentsOf, type DocumentFacts } from './documents-of.ts';

/** A consultation's documents for the desk, drafts included. Throws what `authorise` throws. */
export async function listDocuments(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<DocumentFacts[]> {
	authorise(actor, 'consultation:read');
	return await documentsOf(ctx.db.read, consultationId);
}
