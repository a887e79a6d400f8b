import { desc, eq, sql } from 'drizzle-orm';
import type { ConsultationContent } from '../../domain/consultations/content.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { consultation, consultationVersion } from '../db/schema.ts';
import { contentOfVersion } from './content-of-version.ts';

const columns = {
	consultationId: consultation.id,
	versionId: consultationVersion.id,
	publishedAt: consultation.publishedAt,
	opensAt: consultation.opensAt,
	closesAt: consultation.closesAt,
	archivedAt: consultation.archivedAt
};

const bySlug = prepared('latest_version_by_slug', (reader) =>
	reader
		.select(columns)
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.slug, sql.placeholder('slug')))
		.orderBy(desc(consultationVersion.number))
		.limit(1)
);

const byId = prepared('latest_version_by_id', (reader) =>
	reader
		.select(columns)
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.id, sql.placeholder('id')))
		.orderBy(desc(consultationVersion.number))
		.limit(1)
);

/** A published consultation as it stands, with the text that somebody who starts now answers. */
export interface LatestVersion {
	consultationId: string;
	versionId: string;
	publishedAt: Date | null;
	opensAt: Date | null;
	closesAt: Date | null;
	archivedAt: Date | null;
	content: ConsultationContent;
}

/**
 * The latest version of a consultation, by its address or its id, inside or outside a transaction.
 * @throws DomainError `not-found` for one that is not there or was never published
 */
export async function latestVersion(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	of: { slug: string } | { id: string }
): Promise<LatestVersion> {
	const [row] = 'slug' in of ? await bySlug(reader, of) : await byId(reader, of);
	if (row === undefined) throw new DomainError('not-found', 'consultation');
	return { ...row, content: await contentOfVersion(ctx, reader, row.versionId) };
}
