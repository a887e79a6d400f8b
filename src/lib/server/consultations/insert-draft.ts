import type { ConsultationContent } from '../../domain/consultations/content.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { consultation } from '../db/schema.ts';

/** Puts a new draft of a consultation into the database. The caller has authorised. */
export async function insertDraft(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	{ id, draft, createdBy }: { id: string; draft: ConsultationContent; createdBy: string }
): Promise<void> {
	await tx.insert(consultation).values({
		id,
		// No address matches it: an id of ours has 20 characters of both cases.
		slug: id,
		title: draft.title,
		draft,
		draftRevision: 1,
		createdAt: ctx.clock.now(),
		createdBy
	});
}
