// A consultation on the next version of a draft, open to anybody: what respondents of the second round
// come to.
import { eq } from 'drizzle-orm';
import type { Context } from '../../src/lib/server/context.ts';
import { publishConsultation } from '../../src/lib/server/consultations/publish-consultation.ts';
import { consultationOf } from '../../src/lib/server/consultations/read-consultation.ts';
import { consultation } from '../../src/lib/server/db/schema.ts';
import { readSourceDocument } from '../../src/lib/server/documents/read-source-document.ts';
import { consultAgain } from '../../src/lib/server/redrafts/consult-again.ts';
import { readRedraft } from '../../src/lib/server/redrafts/read-redraft.ts';
import { mair } from './cast.ts';

const DAY = 86_400_000;

/** Starts it from a matched next version. */
export async function startSecondRound(ctx: Context, consultationId: string): Promise<string> {
	const found = await readRedraft(ctx, ctx.db.read, consultationId);
	const round = { consultationId, revision: found?.revision ?? 0 };
	return (await consultAgain(ctx, mair, round)).id;
}

/** Publishes it for two weeks. */
export async function publishSecondRound(
	ctx: Context,
	id: string
): Promise<{ slug: string; clauseIds: string[] }> {
	const { draft } = await consultationOf(ctx, ctx.db.read, id);
	const opensAt = ctx.clock.now();
	await ctx.db.write(async (tx) => {
		await tx
			.update(consultation)
			.set({
				draft: { ...draft, audience: 'open-link' },
				...{ opensAt, closesAt: new Date(opensAt.getTime() + 14 * DAY) }
			})
			.where(eq(consultation.id, id));
	});
	const published = await publishConsultation(ctx, mair, { consultationId: id, revision: 1 });
	if (!published.ok) throw new Error(`not published: ${JSON.stringify(published.error)}`);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId: id, number: 1 });
	const clauseIds = (source?.content.clauses ?? []).map((clause) => clause.id);
	return { slug: published.value.slug, clauseIds };
}
