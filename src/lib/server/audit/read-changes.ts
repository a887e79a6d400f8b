import { and, count, desc, eq, max } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { auditEntry } from '../db/schema.ts';

export const CHANGES_ON_A_PAGE = 50;

export interface Change {
	id: string;
	at: Date;
	personName: string;
	action: string;
	subjectKind: string;
	subjectId: string;
	detail: Record<string, string | number | boolean>;
}

export interface ChangesPage {
	changes: Change[];
	/** From 1; the last one when fewer were asked for. */
	page: number;
	pages: number;
	total: number;
}

/** A page of the record of changes, newest first, of one person or one action when given. */
export async function readChanges(
	ctx: Context,
	actor: Actor,
	filter: { personId?: string | null; action?: string | null; page: number }
): Promise<ChangesPage> {
	authorise(actor, 'audit:read');
	const where = and(
		filter.personId ? eq(auditEntry.personId, filter.personId) : undefined,
		filter.action ? eq(auditEntry.action, filter.action) : undefined
	);
	const [counted] = await ctx.db.read.select({ total: count() }).from(auditEntry).where(where);
	const total = counted?.total ?? 0;
	const pages = Math.max(1, Math.ceil(total / CHANGES_ON_A_PAGE));
	const page = Math.min(Math.max(1, Math.trunc(filter.page) || 1), pages);
	const changes = await ctx.db.read
		.select({
			id: auditEntry.id,
			at: auditEntry.at,
			personName: auditEntry.personName,
			action: auditEntry.action,
			subjectKind: auditEntry.subjectKind,
			subjectId: auditEntry.subjectId,
			detail: auditEntry.detail
		})
		.from(auditEntry)
		.where(where)
		.orderBy(desc(auditEntry.at), desc(auditEntry.id))
		.limit(CHANGES_ON_A_PAGE)
		.offset((page - 1) * CHANGES_ON_A_PAGE);
	return { changes, page, pages, total };
}

/** Who, and what kind of act, appears in the record: the choices of its filters. */
export async function readChangeFilters(
	ctx: Context,
	actor: Actor
): Promise<{ people: { id: string; name: string }[]; actions: string[] }> {
	authorise(actor, 'audit:read');
	const people = await ctx.db.read
		.select({ id: auditEntry.personId, name: max(auditEntry.personName) })
		.from(auditEntry)
		.groupBy(auditEntry.personId);
	const actions = await ctx.db.read
		.selectDistinct({ action: auditEntry.action })
		.from(auditEntry)
		.orderBy(auditEntry.action);
	return {
		people: people
			.map(({ id, name }) => ({ id, name: name ?? id }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		actions: actions.map(({ action }) => action)
	};
}
