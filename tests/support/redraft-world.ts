// The report's world with a draft that was commented on, and the report published: what an answer to
// the comments in a next version starts from.
import type { CommentKind } from '../../src/lib/domain/responses/comments/comment-kind.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { answer } from '../../src/lib/server/db/schema.ts';
import { decideSignOff } from '../../src/lib/server/reports/decide-sign-off.ts';
import { publishReport } from '../../src/lib/server/reports/publish-report.ts';
import { reportOf } from '../../src/lib/server/reports/report-of.ts';
import { sendToChair } from '../../src/lib/server/reports/send-to-chair.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';
import { aClause } from './a-document.ts';
import { chair, mair } from './cast.ts';
import { aComment } from './comments-world.ts';
import { WORLD } from './report-world-content.ts';
import { writeReport } from './written-report.ts';

const { consultationId } = WORLD;

/** The vetting guidance as it came back: two clauses reworded, one gone. */
export const SECOND_VERSION = [
	aClause({ id: 'second-who', kind: 'heading', level: 1, number: '1', text: 'Who must be vetted' }),
	aClause({
		id: 'second-staff',
		number: '1.1',
		text: 'Everybody who works in a prison for more than ten days a year must be vetted, volunteers included.'
	}),
	aClause({ id: 'second-time', kind: 'heading', level: 1, number: '2', text: 'How long it takes' }),
	aClause({
		id: 'second-weeks',
		number: '2.1',
		text: 'The establishment decides within six weeks of a complete application.'
	})
];

/** Stands in every comment, and may stand nowhere outside. */
export const OWN_WORDS = 'In our own words: canary-of-a-comment.';

/** Comments on a clause by so many of those whose answers were read, one after another. */
export async function addComments(
	ctx: Context,
	clauseId: string,
	kinds: readonly CommentKind[]
): Promise<void> {
	await ctx.db.write(async (tx) => {
		await tx.insert(answer).values(
			kinds.map((kind, n) =>
				answerRow({
					responseId: `response-${String(n).padStart(2, '0')}-of-world`,
					questionId: clauseId,
					value: aComment(kind, OWN_WORDS)
				})
			)
		);
	});
}

/** So many comments of one kind. */
export const many = (count: number, kind: CommentKind): CommentKind[] =>
	Array<CommentKind>(count).fill(kind);

/** Writes, approves and publishes the report. */
export async function publishTheReport(ctx: Context): Promise<void> {
	await writeReport(ctx);
	const revision = async () => (await reportOf(ctx.db.read, consultationId)).revision;
	await sendToChair(ctx, mair, { consultationId, revision: await revision(), comment: '' });
	await decideSignOff(ctx, chair, {
		...{ consultationId, revision: await revision() },
		...{ decision: 'approved', comment: '' }
	});
	const published = await publishReport(ctx, mair, {
		...{ consultationId, revision: await revision(), changeNote: '' }
	});
	if (!published.ok) throw new Error('the report is blocked');
}
