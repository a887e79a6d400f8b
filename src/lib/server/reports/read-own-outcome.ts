import { desc, eq } from 'drizzle-orm';
import { questionsOf } from '../../domain/consultations/content.ts';
import { ownOutcome, type OwnPassage } from '../../domain/reports/own-outcome.ts';
import { releaseContentSchema } from '../../domain/reports/release-content.ts';
import { followUpTitle } from '../../domain/responses/follow-up.ts';
import { codableText } from '../../domain/responses/answer-value.ts';
import type { Context } from '../context.ts';
import { release } from '../db/schema.ts';
import { readKnownNames } from '../organisations/read-known-names.ts';
import type { OwnResponse } from '../responses/answering/own-response.ts';
import { readOwnFollowUps } from '../responses/follow-ups/read-follow-ups.ts';
import { readAnonymousState } from '../responses/shown/shown.ts';
import { codingsOfResponse } from './codings-of-response.ts';
import { findReport } from './report-of.ts';

/** What came of a response that was sent. */
export type OwnOutcome =
	| { kind: 'not-published' }
	/** The elimination rule held it back: counted in totals, read by nobody. */
	| { kind: 'held-back' }
	/** Passages are those that were given a theme; none when the answers were read without. */
	| { kind: 'published'; number: number; passages: OwnPassage[] };

/**
 * Where the words of one's own response went, by the newest release. Needs no permission: a receipt
 * has opened the response, and what is beside it is public.
 */
export async function readOwnOutcome(ctx: Context, own: OwnResponse): Promise<OwnOutcome> {
	const { read } = ctx.db;
	const [latest] = await read
		.select({ number: release.number, content: release.content, snapshotId: release.snapshotId })
		.from(release)
		.where(eq(release.consultationId, own.consultationId))
		.orderBy(desc(release.number))
		.limit(1);
	if (latest === undefined) return { kind: 'not-published' };
	const { view } = await readAnonymousState(read, ctx.clock, own.consultationId);
	if (own.attribution === 'anonymous' && view === 'none') return { kind: 'held-back' };
	const snapshotId =
		latest.snapshotId ?? (await findReport(read, own.consultationId))?.snapshotId ?? '';
	const coded = await codingsOfResponse(ctx, {
		consultationId: own.consultationId,
		snapshotId,
		responseId: own.id
	});
	const words = questionsOf(own.content).flatMap(({ id, text }) => {
		const value = own.answers.get(id);
		return value === undefined
			? []
			: [{ questionId: id, question: text, text: codableText(value) }];
	});
	const followUps = (await readOwnFollowUps(ctx, own.id)).map(({ id, question, answer }) => ({
		...{ questionId: id, question: followUpTitle(question), text: answer ?? '' }
	}));
	return {
		kind: 'published',
		number: latest.number,
		passages: ownOutcome({
			...{ words: [...words, ...followUps], themes: coded.themes, codings: coded.codings },
			release: releaseContentSchema.parse(latest.content),
			names: await readKnownNames(ctx)
		})
	};
}
