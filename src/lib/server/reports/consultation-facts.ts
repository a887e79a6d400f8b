import { asc, eq } from 'drizzle-orm';
import { contentSchema, type ConsultationContent } from '../../domain/consultations/content.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { ReleaseFacts } from '../../domain/reports/compose-release.ts';
import type { Reader } from '../db/client.ts';
import { consultation, consultationVersion, secretariat } from '../db/schema.ts';

export interface ConsultationFacts {
	facts: ReleaseFacts;
	/** The version in force at the end. */
	content: ConsultationContent;
	versions: number;
	isExample: boolean;
}

/**
 * What a report says of its consultation, from the version in force. The threshold is that of the
 * first version: it was promised before anybody answered.
 * @throws DomainError `not-found` for one that was never published
 */
export async function consultationFacts(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<ConsultationFacts> {
	const versions = await reader
		.select({
			slug: consultation.slug,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			isExample: consultation.isExample,
			content: consultationVersion.content
		})
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.id, consultationId))
		.orderBy(asc(consultationVersion.number));
	const [first] = versions;
	const last = versions.at(-1);
	if (first === undefined || last === undefined) throw new DomainError('not-found', 'consultation');
	const content = contentSchema.parse(last.content);
	const [own] = await reader.select({ name: secretariat.name }).from(secretariat);
	const dayOf = (instant: Date | null): string => (instant === null ? '' : toLondon(instant).day);
	return {
		content,
		versions: versions.length,
		isExample: last.isExample,
		facts: {
			secretariat: own?.name ?? '',
			threshold: contentSchema.parse(first.content).threshold,
			invitedOnly: content.audience === 'invited',
			consultation: {
				title: content.title,
				slug: last.slug,
				whoAsks: content.whoAsks,
				contactName: content.contactName,
				contactEmail: content.contactEmail,
				openedOn: dayOf(last.opensAt),
				closedOn: dayOf(last.closesAt)
			}
		}
	};
}
