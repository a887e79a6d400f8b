import { CODING_CLOSED } from '../../domain/coding/coding-closed.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Reader } from '../db/client.ts';
import { latestSnapshotIn } from './latest-snapshot.ts';

/** Whether the coding is frozen: a snapshot was taken and not reopened. */
export async function isCodingClosed(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<boolean> {
	const latest = await latestSnapshotIn(reader, consultationId);
	return latest !== null && latest.reopenedAt === null;
}

/** @throws DomainError `already-done` when the coding is frozen */
export async function requireOpenCoding(
	tx: Pick<Reader, 'select'>,
	consultationId: string
): Promise<void> {
	if (await isCodingClosed(tx, consultationId))
		throw new DomainError('already-done', CODING_CLOSED);
}
