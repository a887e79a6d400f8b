import { desc, eq } from 'drizzle-orm';
import { releaseContentSchema, type ReleaseContent } from '../../domain/reports/release-content.ts';
import type { Reader } from '../db/client.ts';
import { release } from '../db/schema.ts';

/** The recommendations of the newest published report, which is what readers see; [] before one. */
export async function publishedRecommendations(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<ReleaseContent['recommendations']> {
	const [row] = await reader
		.select({ content: release.content })
		.from(release)
		.where(eq(release.consultationId, consultationId))
		.orderBy(desc(release.number))
		.limit(1);
	return row === undefined ? [] : releaseContentSchema.parse(row.content).recommendations;
}
