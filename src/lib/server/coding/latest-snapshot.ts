import { desc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { codingSnapshot, person } from '../db/schema.ts';

export interface SnapshotSummary {
	id: string;
	/** From 1, one more for each freeze of this consultation's coding. */
	number: number;
	frozenAt: Date;
	frozenByName: string;
	/** Null while the coding stays closed. The snapshot itself is kept all the same. */
	reopenedAt: Date | null;
}

/**
 * The newest snapshot of a consultation's coding, without its content; null before the first.
 * It asks no permission: a command or query that has asked calls it.
 */
export const latestSnapshot = (
	ctx: Pick<Context, 'db'>,
	consultationId: string
): Promise<SnapshotSummary | null> => latestSnapshotIn(ctx.db.read, consultationId);

/** `latestSnapshot` inside a transaction. */
export async function latestSnapshotIn(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<SnapshotSummary | null> {
	const [row] = await reader
		.select({
			id: codingSnapshot.id,
			number: codingSnapshot.number,
			frozenAt: codingSnapshot.frozenAt,
			frozenByName: person.name,
			reopenedAt: codingSnapshot.reopenedAt
		})
		.from(codingSnapshot)
		.innerJoin(person, eq(person.id, codingSnapshot.frozenBy))
		.where(eq(codingSnapshot.consultationId, consultationId))
		.orderBy(desc(codingSnapshot.number))
		.limit(1);
	return row ?? null;
}
