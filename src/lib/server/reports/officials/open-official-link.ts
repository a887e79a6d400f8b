import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Reader } from '../../db/client.ts';
import { consultation, officialLink } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';

/**
 * Which report an official's link is for, and whose it is.
 * @throws DomainError `link-expired` for a link that is unknown or revoked: outside, they look alike
 */
export async function openOfficialLink(
	reader: Pick<Reader, 'select'>,
	secret: string
): Promise<{ consultationId: string; slug: string; officialName: string }> {
	const [row] = await reader
		.select({
			consultationId: officialLink.consultationId,
			slug: consultation.slug,
			officialName: officialLink.officialName
		})
		.from(officialLink)
		.innerJoin(consultation, eq(consultation.id, officialLink.consultationId))
		.where(and(eq(officialLink.tokenHash, hashSecret(secret)), isNull(officialLink.revokedAt)));
	if (row === undefined) throw new DomainError('link-expired', 'official link');
	return row;
}
