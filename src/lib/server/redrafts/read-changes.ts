import { eq } from 'drizzle-orm';
import type { SourceContent } from '../../domain/documents/clause.ts';
import { changesSince, type ChangesSince } from '../../domain/documents/earlier/changes-since.ts';
import type { Context } from '../context.ts';
import { consultation, redraftRelease } from '../db/schema.ts';

export interface ShownChanges extends ChangesSince {
	/** Where it is published what was said of the version before; null where it is not. */
	saidHref: string | null;
}

/**
 * What was changed in a document since it was consulted on before; null where it was not. Needs no
 * permission: it comes with the document, and of the consultation before nothing is read but
 * whether its answer is public.
 */
export async function readChanges(
	ctx: Context,
	content: SourceContent
): Promise<ShownChanges | null> {
	const changes = changesSince(content);
	if (changes === null) return null;
	const [row] = await ctx.db.read
		.select({ slug: consultation.slug })
		.from(consultation)
		.innerJoin(redraftRelease, eq(redraftRelease.consultationId, consultation.id))
		.where(eq(consultation.id, changes.earlier.consultationId))
		.limit(1);
	return {
		...changes,
		saidHref: row === undefined ? null : `/consultations/${row.slug}/next-version`
	};
}
