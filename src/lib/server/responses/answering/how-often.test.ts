import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { answerPage, begin, send } from '../../../../../tests/support/response-steps.ts';
import { answer, draftAnswer, response } from '../../db/schema.ts';
import { readOwnResponse } from './own-response.ts';

const db = useDatabase();

describe('how often a respondent saved and sent', () => {
	it('is kept nowhere, so that no count of visits fits one response better than another', async () => {
		const ctx = testContext(db());
		const { slug } = await aConsultation(ctx);
		const [once, often] = [
			await begin(ctx, slug, 'anonymous'),
			await begin(ctx, slug, 'anonymous')
		];
		const last = { 'q-q-agree': 'agree', 'q-q-why': 'Oherwydd yr amser. 🙂' };
		for (const words of ['Because.', '', 'Because of the time.', 'Because.']) {
			await answerPage(ctx, often, 's-grants', { ...last, 'q-q-why': words });
			await send(ctx, often);
		}
		for (const key of [once, often]) {
			await answerPage(ctx, key, 's-grants', last);
			await send(ctx, key);
		}
		const kept = async (key: { slug: string; receipt: string }) => {
			const { id } = await readOwnResponse(ctx, key);
			const rows = [
				await db().read.select().from(response).where(eq(response.id, id)),
				await db().read.select().from(draftAnswer).where(eq(draftAnswer.responseId, id)),
				await db().read.select().from(answer).where(eq(answer.responseId, id))
			];
			return JSON.stringify(rows, (name, value: unknown) =>
				['id', 'responseId', 'receiptHash'].includes(name) ? '' : value
			);
		};
		expect(await kept(often)).toBe(await kept(once));
	});
});
