import type { ConsultationContent } from '../../domain/consultations/content.ts';
import { fromLondon, toLondon } from '../../domain/shared/london-time.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { consultation, consultationVersion } from '../db/schema.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface PlacedConsultation {
	consultationId: string;
	versionId: string;
	closesAt: Date;
}

/**
 * Writes a published consultation that opened and closes so many days from now (negative: ago).
 * The example bypasses publishing because it has to have been published in the past.
 */
export async function placeConsultation(
	ctx: Context,
	tx: Writer,
	example: {
		content: ConsultationContent;
		slug: string;
		opensInDays: number;
		closesInDays: number;
		personId: string;
	}
): Promise<PlacedConsultation> {
	const { content, slug, opensInDays, closesInDays, personId } = example;
	const now = ctx.clock.now();
	const opensAt = inDays(now, opensInDays, '09:00');
	const closesAt = inDays(now, closesInDays, '17:00');
	const consultationId = ctx.random.id();
	const versionId = ctx.random.id();
	await tx.insert(consultation).values({
		id: consultationId,
		slug,
		title: content.title,
		draft: content,
		draftRevision: 1,
		opensAt,
		closesAt,
		publishedAt: opensAt,
		isExample: true,
		createdAt: opensAt,
		createdBy: personId
	});
	await tx.insert(consultationVersion).values({
		id: versionId,
		consultationId,
		number: 1,
		content,
		changeNote: '',
		publishedAt: opensAt,
		publishedBy: personId
	});
	return { consultationId, versionId, closesAt };
}

/** So many days on, at a time of the day that a secretariat would choose. */
function inDays(now: Date, days: number, time: string): Date {
	const then = new Date(now.getTime() + days * DAY);
	return fromLondon({ day: toLondon(then).day, time }) ?? then;
}
