import { and, desc, eq, like } from 'drizzle-orm';
import { savedFields, savedInWords, type SavedFields } from '../../domain/reports/saved-fields.ts';
import type { DraftChange } from '../../domain/reports/draft-change.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { auditEntry } from '../db/schema.ts';
import { reportOf } from './report-of.ts';

export interface Overtaken {
	/** The revision that is saved now. */
	revision: number;
	/** Who changed the report last, and when; null where the record does not say. */
	by: { name: string; at: Date } | null;
	/** What the change's own fields hold now. */
	saved: SavedFields;
	/** A saved field as a person reads it. */
	inWords: (name: string, now: string) => string;
}

/**
 * What to tell somebody whose change was refused as `stale-revision`.
 * @param change what was refused; null for a decision about the report as a whole
 * @throws DomainError `not-found`, and what `authorise` throws
 */
export async function readOvertaken(
	ctx: Context,
	actor: Actor,
	{ consultationId, change }: { consultationId: string; change: DraftChange | null }
): Promise<Overtaken> {
	authorise(actor, 'report:read');
	const { draft, revision } = await reportOf(ctx.db.read, consultationId);
	const [last] = await ctx.db.read
		.select({ name: auditEntry.personName, at: auditEntry.at })
		.from(auditEntry)
		.where(and(eq(auditEntry.subjectId, consultationId), like(auditEntry.action, 'report:%')))
		.orderBy(desc(auditEntry.at), desc(auditEntry.id))
		.limit(1);
	return {
		revision,
		by: last ?? null,
		saved: change === null ? {} : savedFields(draft, change),
		inWords: (name, now) => savedInWords(draft, name, now)
	};
}
