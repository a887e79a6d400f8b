import { asc, eq } from 'drizzle-orm';
import { releaseContentSchema } from '../../domain/reports/release-content.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { replyClock } from '../../domain/reports/reply-clock.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { Context } from '../context.ts';
import { consultation, release } from '../db/schema.ts';
import { readReplies } from './officials/read-replies.ts';

export interface PublishedRelease extends PublicRelease {
	consultationId: string;
	isExample: boolean;
}

/**
 * A published release, with what officials replied to it. Needs no permission: it is public.
 * @param input.number which release; the newest when left out
 * @throws DomainError `not-found` where nothing was published
 */
export async function readRelease(
	ctx: Context,
	input: { slug: string; number?: number }
): Promise<PublishedRelease> {
	const rows = await ctx.db.read
		.select({
			consultationId: consultation.id,
			slug: consultation.slug,
			isExample: consultation.isExample,
			number: release.number,
			content: release.content,
			changeNote: release.changeNote,
			publishedAt: release.publishedAt
		})
		.from(release)
		.innerJoin(consultation, eq(consultation.id, release.consultationId))
		.where(eq(consultation.slug, input.slug))
		.orderBy(asc(release.number));
	const first = rows[0];
	const last = rows.at(-1);
	const row =
		input.number === undefined ? last : rows.find(({ number }) => number === input.number);
	if (row === undefined || first === undefined || last === undefined)
		throw new DomainError('not-found', 'release');
	const content = releaseContentSchema.parse(row.content);
	const replies = await readReplies(ctx.db.read, row.consultationId);
	const now = ctx.clock.now();
	return {
		consultationId: row.consultationId,
		slug: row.slug,
		isExample: row.isExample,
		number: row.number,
		latest: last.number,
		content,
		publishedAt: row.publishedAt,
		releases: rows.map(({ number, publishedAt, changeNote }) => ({
			number,
			publishedAt,
			changeNote
		})),
		replies,
		clock: replyClock(content.recommendations, replies, first.publishedAt, now, toLondon(now).day)
	};
}
