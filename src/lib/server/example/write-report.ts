import { applyChange } from '../../domain/reports/apply-change.ts';
import { rangeKey } from '../../domain/reports/checked-ranges.ts';
import type { DraftChange } from '../../domain/reports/draft-change.ts';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Context } from '../context.ts';
import { report } from '../db/schema.ts';
import { addQuotation } from '../reports/quotations/add-quotation.ts';
import { checkQuotation } from '../reports/quotations/check-quotation.ts';
import { draftReport } from '../reports/draft-report.ts';
import { quotablePassages } from '../reports/quotations/quotable-passages.ts';
import { readQuotation } from '../reports/quotations/read-quotation.ts';
import { reportOf } from '../reports/report-of.ts';
import { EXAMPLE_REPORT } from './report.data.ts';

/** Drafts the example's report from its snapshot and fills in the words written so far. */
export async function writeReport(
	ctx: Context,
	actor: Actor,
	consultationId: string,
	themeIds: ReadonlyMap<string, string>
): Promise<void> {
	await draftReport(ctx, actor, { consultationId });
	const changes = changesOf(ctx, themeIds);
	await ctx.db.write(async (tx) => {
		const own = await reportOf(tx, consultationId);
		const headings = new Map(own.draft.findings.map(({ id, heading }) => [id, heading]));
		const draft = changes(headings).reduce(
			(words, change) => applyChange(words, change) ?? words,
			own.draft
		);
		await tx.update(report).set({ draft }).where(eq(report.id, own.id));
	});
	for (const quotation of EXAMPLE_REPORT.quotations)
		await quote(ctx, actor, consultationId, themeIds.get(quotation.theme) ?? '', quotation);
}

/** Quotes a passage as a person would, through the same gates. */
async function quote(
	ctx: Context,
	actor: Actor,
	consultationId: string,
	findingId: string,
	{ begins, isChecked }: { begins: string; isChecked: boolean }
): Promise<void> {
	const passages = await quotablePassages(ctx, actor, { consultationId, themeId: findingId });
	const chosen = passages.find(({ text }) => text.startsWith(begins));
	if (chosen === undefined) throw new Error(`the example has no passage to quote: ${begins}`);
	const { revision } = await reportOf(ctx.db.read, consultationId);
	const { passageId } = chosen;
	const quotationId = await addQuotation(ctx, actor, {
		consultationId,
		revision,
		findingId,
		passageId
	});
	if (!isChecked) return;
	const checked = await readQuotation(ctx, actor, { consultationId, quotationId });
	await checkQuotation(ctx, actor, {
		consultationId,
		revision: checked.revision,
		quotationId,
		redact: [],
		leave: checked.hits.map(rangeKey),
		alsoRedact: [],
		attribution: checked.attributions[0] ?? checked.quotation.attribution
	});
}

const changesOf =
	(ctx: Context, themeIds: ReadonlyMap<string, string>) =>
	(headings: ReadonlyMap<string, string>): DraftChange[] => {
		const {
			title,
			summary,
			background,
			findings,
			recommendations,
			actions,
			addressedTo,
			nextSteps
		} = EXAMPLE_REPORT;
		const idsOf = (keys: readonly string[]) => keys.flatMap((key) => themeIds.get(key) ?? []);
		return [
			{ kind: 'introduction', title, summary, background },
			...Object.entries(findings).flatMap(([key, text]) =>
				idsOf([key]).map((id) => ({
					kind: 'finding' as const,
					id,
					heading: headings.get(id) ?? '',
					text,
					isIncluded: true
				}))
			),
			...recommendations.map(({ text, themes }) => ({
				kind: 'put-recommendation' as const,
				id: ctx.random.id(),
				text,
				addressedTo,
				replyBy: '',
				findingIds: idsOf(themes)
			})),
			...actions.map(({ text, owner }) => ({
				kind: 'put-action' as const,
				id: ctx.random.id(),
				text,
				owner,
				dueOn: ''
			})),
			{ kind: 'ending', nextSteps, method: '' }
		];
	};
