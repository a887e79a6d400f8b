import { eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { consultationVersion } from '../db/schema.ts';

/** A version is some hundred kilobytes at most, and few are answered at a time. */
const MOST_KEPT = 50;
const kept = new WeakMap<Pick<Context, 'clock'>, Map<string, ConsultationContent>>();

/**
 * The frozen text of a version, read inside or outside a transaction. It never changes, so a
 * process reads and checks it once: every page of every respondent needs it. Do not change it.
 * @throws DomainError `not-found`
 */
export async function contentOfVersion(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	versionId: string
): Promise<ConsultationContent> {
	const versions = kept.get(ctx) ?? new Map<string, ConsultationContent>();
	kept.set(ctx, versions);
	const known = versions.get(versionId);
	if (known !== undefined) return known;
	const [row] = await reader
		.select({ content: consultationVersion.content })
		.from(consultationVersion)
		.where(eq(consultationVersion.id, versionId));
	if (row === undefined) throw new DomainError('not-found', 'version');
	const content = contentSchema.parse(row.content);
	const [oldest] = versions.keys();
	if (versions.size === MOST_KEPT && oldest !== undefined) versions.delete(oldest);
	versions.set(versionId, content);
	return content;
}
