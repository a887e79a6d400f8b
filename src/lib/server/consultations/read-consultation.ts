import { desc, eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { consultation, consultationVersion } from '../db/schema.ts';
import { contentOfVersion } from './content-of-version.ts';

export interface Consultation {
	id: string;
	/** The public address once published; before, a placeholder that no address matches. */
	slug: string;
	title: string;
	draft: ConsultationContent;
	draftRevision: number;
	opensAt: Date | null;
	closesAt: Date | null;
	publishedAt: Date | null;
	archivedAt: Date | null;
	phase: Phase;
	/** Whether everybody is invited who will be. */
	isListComplete: boolean;
	/** Whether anonymous responses were shown before closing. */
	hasShownBatch: boolean;
	isExample: boolean;
	latestVersion: { id: string; number: number } | null;
}

/**
 * A consultation as the desk works on it, with what people are asked: the latest version, whatever
 * the draft of a correction says by now; before publishing, the draft.
 * @throws DomainError `not-found`, and what `authorise` throws
 */
export async function readConsultation(
	ctx: Context,
	actor: Actor,
	id: string
): Promise<Consultation & { asked: ConsultationContent }> {
	authorise(actor, 'consultation:read');
	const found = await consultationOf(ctx, ctx.db.read, id);
	const { draft, latestVersion } = found;
	const asked =
		latestVersion === null ? draft : await contentOfVersion(ctx, ctx.db.read, latestVersion.id);
	return { ...found, asked };
}

/**
 * The same for commands of this feature, which have asked for permission and read in a
 * transaction.
 * @throws DomainError `not-found`
 */
export async function consultationOf(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	id: string
): Promise<Consultation> {
	const [row] = await reader
		.select({
			id: consultation.id,
			slug: consultation.slug,
			title: consultation.title,
			draft: consultation.draft,
			draftRevision: consultation.draftRevision,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			publishedAt: consultation.publishedAt,
			archivedAt: consultation.archivedAt,
			isListComplete: consultation.isListComplete,
			hasShownBatch: consultation.hasShownBatch,
			isExample: consultation.isExample,
			versionId: consultationVersion.id,
			versionNumber: consultationVersion.number
		})
		.from(consultation)
		.leftJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.id, id))
		.orderBy(desc(consultationVersion.number))
		.limit(1);
	if (row === undefined) throw new DomainError('not-found', 'consultation');
	const { versionId, versionNumber, ...rest } = row;
	return {
		...rest,
		draft: contentSchema.parse(row.draft),
		phase: phaseAt(row, ctx.clock),
		latestVersion:
			versionId === null || versionNumber === null ? null : { id: versionId, number: versionNumber }
	};
}
