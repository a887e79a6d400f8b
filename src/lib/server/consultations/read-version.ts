import { eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import { consultationVersion } from '../db/schema.ts';

export interface Version {
	id: string;
	/** 1 for what was published first; each correction adds one. */
	number: number;
	content: ConsultationContent;
}

/**
 * One frozen version, the text that a response points at.
 * @throws DomainError `not-found`
 */
export async function readVersion(ctx: Context, versionId: string): Promise<Version> {
	const [row] = await ctx.db.read
		.select({
			id: consultationVersion.id,
			number: consultationVersion.number,
			content: consultationVersion.content
		})
		.from(consultationVersion)
		.where(eq(consultationVersion.id, versionId));
	if (row === undefined) throw new DomainError('not-found', 'version');
	return { ...row, content: contentSchema.parse(row.content) };
}
