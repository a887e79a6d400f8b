import { and, eq } from 'drizzle-orm';
import type { PublishingBlocker } from '../../domain/consultations/publishing-blockers.ts';
import { sourceContentSchema } from '../../domain/documents/clause.ts';
import { draftBlockers } from '../../domain/documents/draft-blockers.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { sourceDocument } from '../db/schema.ts';
import type { Consultation } from './read-consultation.ts';

/** What stands in the way of publishing a draft, its draft guidance included. */
export async function blockersOfDraft(
	ctx: Pick<Context, 'clock'>,
	reader: Pick<Reader, 'select'>,
	{ id, draft, opensAt, closesAt }: Pick<Consultation, 'id' | 'draft' | 'opensAt' | 'closesAt'>
): Promise<PublishingBlocker[]> {
	const [row] = await reader
		.select({ content: sourceDocument.content })
		.from(sourceDocument)
		.where(and(eq(sourceDocument.consultationId, id), eq(sourceDocument.number, 1)));
	const source = row === undefined ? null : sourceContentSchema.parse(row.content);
	return draftBlockers({ content: draft, opensAt, closesAt }, source, ctx.clock);
}

/** Whether a consultation has draft guidance to comment on. */
export async function hasSourceOf(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<boolean> {
	const [row] = await reader
		.select({ id: sourceDocument.id })
		.from(sourceDocument)
		.where(and(eq(sourceDocument.consultationId, consultationId), eq(sourceDocument.number, 1)));
	return row !== undefined;
}
