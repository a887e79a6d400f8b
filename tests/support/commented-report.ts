import type { AnswerValue } from '../../src/lib/domain/responses/answer-value.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { answer } from '../../src/lib/server/db/schema.ts';
import { checkQuotation } from '../../src/lib/server/reports/quotations/check-quotation.ts';
import { quoteComment } from '../../src/lib/server/reports/comments/quote-comment.ts';
import { readQuotation } from '../../src/lib/server/reports/quotations/read-quotation.ts';
import { reportOf } from '../../src/lib/server/reports/report-of.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';
import { aDocument } from './a-document.ts';
import { mair } from './cast.ts';
import { aComment, SIX_WEEKS } from './comments-world.ts';
import { CANARIES, WORLD } from './report-world-content.ts';

const { consultationId } = WORLD;
export const responseOf = (i: number) => `response-${String(i).padStart(2, '0')}-of-world`;

/** What nobody chose to quote: no release may hold a word of it. */
export const UNQUOTED = 'Quillfeather, not for printing.';

/** By response and clause: support without words, a gap that few see, other words for 2.1. */
const COMMENTS: readonly (readonly [number, string, AnswerValue])[] = [
	...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i, 'c-staff', aComment('support', '')] as const),
	[8, 'c-staff', aComment('gap', UNQUOTED)],
	[9, 'c-staff', aComment('gap', 'Nothing on volunteers under eighteen.')],
	[
		11,
		'c-staff',
		aComment('gap', `At ${CANARIES.unattributedName} we vet 14 people. Ring 020 7946 0018.`)
	],
	[13, 'c-staff', aComment('gap', 'Say what happens to trustees who never go in.')],
	[15, 'c-staff', aComment('gap', 'A third one without a name.')],
	[13, 'c-weeks', aComment('suggest', 'Eight weeks lose us the worker.', SIX_WEEKS)],
	[19, 'c-weeks', aComment('unclear', 'Complete in whose eyes?')],
	[21, 'c-weeks', aComment('unclear', 'Which papers make it complete?')],
	[20, 'whole', aComment('disagree', UNQUOTED)]
];

/** Puts a draft with comments into the world of reports. Before its report is written. */
export async function addComments(ctx: Context): Promise<void> {
	await aDocument(ctx, consultationId);
	await ctx.db.write(async (tx) => {
		await tx
			.insert(answer)
			.values(
				COMMENTS.map(([i, questionId, value]) =>
					answerRow({ responseId: responseOf(i), questionId, value })
				)
			);
	});
}

/**
 * Quotes a comment in the table, with `decision` on all that was found in it.
 * @param by the widest attribution, or the closest: the name where it was given by name
 */
export async function quoteInTable(
	ctx: Context,
	i: number,
	clauseId: string,
	decision: 'redact' | 'leave' | 'open' = 'redact',
	by: 'widest' | 'closest' = 'widest'
): Promise<string> {
	const revision = async () => (await reportOf(ctx.db.read, consultationId)).revision;
	const quotationId = await quoteComment(ctx, mair, {
		...{ consultationId, revision: await revision() },
		...{ clauseId, responseId: responseOf(i) }
	});
	if (decision === 'open') return quotationId;
	const { hits, attributions } = await readQuotation(ctx, mair, { consultationId, quotationId });
	const keys = hits.map(({ start, end }) => `${String(start)}-${String(end)}`);
	await checkQuotation(ctx, mair, {
		...{ consultationId, revision: await revision(), quotationId },
		...{ redact: decision === 'redact' ? keys : [], leave: decision === 'leave' ? keys : [] },
		...{ alsoRedact: [], attribution: attributions.at(by === 'widest' ? -1 : 0) ?? '' }
	});
	return quotationId;
}
