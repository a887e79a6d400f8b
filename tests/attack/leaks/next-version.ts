import { matchNextVersion } from '../../../src/lib/server/redrafts/match-next-version.ts';
import { publishRedraft } from '../../../src/lib/server/redrafts/publish-redraft.ts';
import { readRedraft } from '../../../src/lib/server/redrafts/read-redraft.ts';
import { saveOutcome } from '../../../src/lib/server/redrafts/save-outcome.ts';
import { aDocument } from '../../support/a-document.ts';
import { mair } from '../../support/cast.ts';
import type { TestContext } from '../../support/context.ts';
import { SECOND_VERSION } from '../../support/redraft-world.ts';
import { publishSecondRound, startSecondRound } from '../../support/second-round.ts';
import type { Place } from './places.ts';

/**
 * Brings the next version of a draft in, publishes what became of what was said of it, and consults
 * on it again.
 */
export async function addNextVersion(ctx: TestContext, consultationId: string): Promise<Place[]> {
	await aDocument(ctx, consultationId, { number: 2, clauses: SECOND_VERSION });
	await matchNextVersion(ctx, mair, { consultationId });
	await saveOutcome(ctx, mair, {
		...{ consultationId, subjectKind: 'clause', subjectId: 'c-weeks' },
		...{ decision: 'in-part', said: 'Say sooner.', reason: 'Six weeks, not four.' }
	});
	const found = await readRedraft(ctx, ctx.db.read, consultationId);
	const published = await publishRedraft(ctx, mair, {
		...{ consultationId, revision: found?.revision ?? 0 }
	});
	if (!published.ok) throw new Error(`not published: ${JSON.stringify(published.error)}`);
	const id = await startSecondRound(ctx, consultationId);
	const { slug, clauseIds } = await publishSecondRound(ctx, id);
	return [{ consultationId: id, slug, clauseId: clauseIds.at(-1) ?? '' }];
}
