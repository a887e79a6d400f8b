import { and, eq, isNotNull } from 'drizzle-orm';
import type { SourceContent } from '../../domain/documents/clause.ts';
import type { AskedBefore } from '../../domain/documents/earlier/asked-before.ts';
import { changesSince, type ChangesSince } from '../../domain/documents/earlier/changes-since.ts';
import type { Context } from '../context.ts';
import { consultation, redraftRelease } from '../db/schema.ts';

export interface ShownChanges extends ChangesSince {
	/** Where the version before was consulted on; null where that is not public any more. */
	asked: AskedBefore | null;
}

/**
 * What was changed in a document since it was consulted on before; null where it was not. Needs no
 * permission: it comes with the document, and of the consultation before nothing is read but its
 * public address, and whether it is public what was said there.
 */
export async function readChanges(
	ctx: Context,
	content: SourceContent
): Promise<ShownChanges | null> {
	const changes = changesSince(content);
	if (changes === null) return null;
	const [row] = await ctx.db.read
		.select({ slug: consultation.slug, release: redraftRelease.number })
		.from(consultation)
		.leftJoin(redraftRelease, eq(redraftRelease.consultationId, consultation.id))
		.where(
			and(eq(consultation.id, changes.earlier.consultationId), isNotNull(consultation.publishedAt))
		)
		.limit(1);
	if (row === undefined) return { ...changes, asked: null };
	const home = `/consultations/${row.slug}`;
	const isSaid = row.release !== null;
	return { ...changes, asked: { isSaid, href: isSaid ? `${home}/next-version` : home } };
}
