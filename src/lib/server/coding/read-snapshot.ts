import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { snapshotSchema, type SnapshotContent } from '../../domain/coding/snapshot.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { codingSnapshot, person } from '../db/schema.ts';
import type { SnapshotSummary } from './latest-snapshot.ts';

export interface Snapshot extends SnapshotSummary {
	consultationId: string;
	content: SnapshotContent;
}

/**
 * A frozen coding with everything in it. For 50,000 responses this is tens of megabytes:
 * read it once for a report, not once for a page.
 * @throws DomainError `not-found`
 */
export async function readSnapshot(
	ctx: Context,
	actor: Actor,
	snapshotId: string
): Promise<Snapshot> {
	authorise(actor, 'coding:read');
	const [row] = await ctx.db.read
		.select({
			id: codingSnapshot.id,
			consultationId: codingSnapshot.consultationId,
			number: codingSnapshot.number,
			frozenAt: codingSnapshot.frozenAt,
			frozenByName: person.name,
			reopenedAt: codingSnapshot.reopenedAt,
			content: codingSnapshot.content
		})
		.from(codingSnapshot)
		.innerJoin(person, eq(person.id, codingSnapshot.frozenBy))
		.where(eq(codingSnapshot.id, snapshotId));
	if (row === undefined) throw new DomainError('not-found', 'snapshot');
	return { ...row, content: snapshotSchema.parse(row.content) };
}
