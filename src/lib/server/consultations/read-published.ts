import { asc, desc, eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import { closingChange, consultation, consultationVersion } from '../db/schema.ts';
import { documentsOf, type DocumentFacts } from './documents-of.ts';

export interface PublishedConsultation {
	id: string;
	slug: string;
	isExample: boolean;
	/** The version in force: the latest. */
	versionId: string;
	versionNumber: number;
	changeNote: string;
	content: ConsultationContent;
	phase: Phase;
	opensAt: Date;
	closesAt: Date;
	/** Every time closing was moved, oldest first. */
	closingChanges: { before: Date; after: Date; changedAt: Date }[];
	documents: DocumentFacts[];
	/** Versions after the first, newest first. */
	corrections: { number: number; changeNote: string; publishedAt: Date }[];
}

/**
 * What anybody may read of a consultation, by its public address. Needs no permission: what is
 * published is published.
 * @throws DomainError `not-found` for an unknown address and for a draft
 */
export async function readPublished(ctx: Context, slug: string): Promise<PublishedConsultation> {
	const read = ctx.db.read;
	const [row] = await read
		.select({
			id: consultation.id,
			slug: consultation.slug,
			isExample: consultation.isExample,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			publishedAt: consultation.publishedAt,
			archivedAt: consultation.archivedAt,
			versionId: consultationVersion.id,
			versionNumber: consultationVersion.number,
			changeNote: consultationVersion.changeNote,
			content: consultationVersion.content
		})
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.slug, slug))
		.orderBy(desc(consultationVersion.number))
		.limit(1);
	if (row === undefined || row.publishedAt === null)
		throw new DomainError('not-found', 'consultation');
	if (row.opensAt === null || row.closesAt === null)
		throw new DomainError('not-found', 'consultation');

	const [closingChanges, documents, versions] = await Promise.all([
		read
			.select({
				before: closingChange.closedAtBefore,
				after: closingChange.closesAtAfter,
				changedAt: closingChange.changedAt
			})
			.from(closingChange)
			.where(eq(closingChange.consultationId, row.id))
			.orderBy(asc(closingChange.changedAt)),
		documentsOf(read, row.id),
		read
			.select({
				number: consultationVersion.number,
				changeNote: consultationVersion.changeNote,
				publishedAt: consultationVersion.publishedAt
			})
			.from(consultationVersion)
			.where(eq(consultationVersion.consultationId, row.id))
			.orderBy(desc(consultationVersion.number))
	]);
	const { publishedAt, archivedAt, opensAt, closesAt, ...rest } = row;
	return {
		...rest,
		opensAt,
		closesAt,
		content: contentSchema.parse(row.content),
		phase: phaseAt({ publishedAt, opensAt, closesAt, archivedAt }, ctx.clock),
		closingChanges,
		documents,
		corrections: versions.filter((version) => version.number > 1)
	};
}
