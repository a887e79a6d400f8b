import { beforeEach, describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { comment, commentsOf, savePage, share } from '../../../../tests/support/drafting-steps.ts';
import { answerPage, begin, loadPage } from '../../../../tests/support/response-steps.ts';
import { commentButton } from '../../domain/drafting/comment-change.ts';
import { COMMENT_LIMIT, COMMENT_TEXT_LIMIT } from '../../domain/drafting/draft-comment.ts';
import { draftComment } from '../db/schema.ts';
import { readOwnResponse } from '../responses/answering/own-response.ts';
import type { ReceiptKey, ResponseKey } from '../responses/answering/response-key.ts';

const SLUG = 'draft-guidance-on-commissioning';
const db = useDatabase();
let ctx: TestContext;
let owner: ReceiptKey;

beforeEach(async () => {
	ctx = testContext(db());
	await aConsultation(ctx);
	owner = await begin(ctx, SLUG, 'anonymous');
});

describe('writing together', () => {
	it('lets two write on two sections at once, and keeps both', async () => {
		const [a, b] = [await share(ctx, owner, 'a'), await share(ctx, owner, 'b')];
		const [pageA, pageB] = [
			await loadPage(ctx, a, 's-grants'),
			await loadPage(ctx, b, 's-bidding')
		];
		await Promise.all([
			savePage(ctx, a, { ...pageA, 'q-q-why': 'From A' }),
			savePage(ctx, b, { ...pageB, 'q-q-region': 'Ynys Môn' }, 's-bidding')
		]);
		const { drafts } = await readOwnResponse(ctx, owner);
		expect([...drafts.keys()].sort()).toEqual(['q-region', 'q-why']);
	});

	it('overwrites nobody when two save one answer at once: the second is shown both', async () => {
		const keys = [owner, await share(ctx, owner, 'a'), await share(ctx, owner, 'b')];
		const pages = await Promise.all(keys.map((key) => loadPage(ctx, key, 's-grants')));
		const outcomes = await Promise.all(
			keys.map((key, at) => savePage(ctx, key, { ...pages[at], 'q-q-why': `From ${String(at)}` }))
		);
		const stored = (await readOwnResponse(ctx, owner)).drafts.get('q-why');
		const losers = outcomes.filter(({ conflicts }) => conflicts.has('q-why'));
		expect(losers).toHaveLength(2);
		for (const { conflicts } of losers) expect(conflicts.get('q-why')).toEqual(stored);
	});

	it('joins both texts on request, once, and asks again when the other changed again', async () => {
		const link = await share(ctx, owner, 'trustees');
		const stale = await loadPage(ctx, link, 's-grants');
		await answerPage(ctx, owner, 's-grants', { 'q-q-why': 'Theirs.' });
		const page = { ...(await loadPage(ctx, link, 's-grants')), 'q-q-why': 'Mine.' };
		await answerPage(ctx, owner, 's-grants', { 'q-q-why': 'Theirs, better.' });
		const both = { ...page, 'keep-q-why': 'both' };
		expect((await savePage(ctx, link, { ...stale, ...both })).conflicts.has('q-why')).toBe(true);
		const seen = { ...both, ...(await loadPage(ctx, link, 's-grants')) };
		await savePage(ctx, link, seen);
		await savePage(ctx, link, seen);
		const text = (await readOwnResponse(ctx, owner)).drafts.get('q-why')?.value;
		expect(text).toEqual({ kind: 'text', text: 'Theirs, better.\n\nMine.' });
	});

	it('saves neither text until somebody has chosen', async () => {
		const link = await share(ctx, owner, 'trustees');
		await answerPage(ctx, owner, 's-grants', { 'q-q-why': 'Theirs.' });
		const page = { ...(await loadPage(ctx, link, 's-grants')), 'q-q-why': 'Mine.' };
		const undecided = await savePage(ctx, link, { ...page, 'keep-q-why': 'open' });
		expect(undecided.conflicts.get('q-why')?.value).toMatchObject({ text: 'Theirs.' });
		await savePage(ctx, link, { ...page, 'keep-q-why': 'mine' });
		expect((await readOwnResponse(ctx, owner)).drafts.get('q-why')?.value).toMatchObject({
			text: 'Mine.'
		});
	});

	it('keeps the choice open when both texts together are too long', async () => {
		const link = await share(ctx, owner, 'trustees');
		await answerPage(ctx, owner, 's-grants', { 'q-q-why': 'x'.repeat(15_000) });
		const page = await loadPage(ctx, link, 's-grants');
		const { errors, conflicts } = await savePage(ctx, link, {
			...page,
			'q-q-why': 'y'.repeat(15_000),
			'keep-q-why': 'both'
		});
		expect(errors.get('q-why')).toContain('Shorten');
		expect(conflicts.has('q-why')).toBe(true);
	});

	it('tells which answers somebody else changed meanwhile', async () => {
		const link = await share(ctx, owner, 'trustees');
		const stale = await loadPage(ctx, link, 's-grants');
		await answerPage(ctx, owner, 's-grants', { 'q-q-agree': 'agree' });
		const outcome = await savePage(ctx, link, { ...stale, 'q-q-why': 'Mine.' });
		expect(outcome).toMatchObject({ changed: ['q-agree'] });
		expect(outcome.conflicts.size).toBe(0);
	});

	it('takes nothing by a link after closing', async () => {
		const link = await share(ctx, owner, 'trustees');
		ctx.clock.advance({ days: 15 });
		await expect(savePage(ctx, link, comment('q-why', 'Late'))).rejects.toThrow('closed');
		await expect(share(ctx, owner, 'late')).rejects.toThrow('closed');
	});
});

describe('comments', () => {
	it('are read in the order in which they were written, on their question or section', async () => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, comment('q-why', 'Word paste: “quotes” – …\r\nSecond line', 'Siân'));
		await savePage(ctx, owner, comment('s-grants', '🙂'));
		expect(await commentsOf(ctx, owner)).toMatchObject([
			{ questionId: 'q-why', commenter: 'Siân', text: 'Word paste: “quotes” – …\nSecond line' },
			{ questionId: null, sectionId: 's-grants', commenter: '', text: '🙂' }
		]);
	});

	it('are saved with the answers on the page, whichever is wrong', async () => {
		const link = await share(ctx, owner, 'trustees');
		const page = await loadPage(ctx, link, 's-bidding');
		const outcome = await savePage(
			ctx,
			link,
			{ ...page, 'q-q-days': 'a dozen', 'q-q-region': 'Môn', ...comment('q-days', 'How many?') },
			's-bidding'
		);
		expect([...outcome.errors.keys()]).toEqual(['q-days']);
		expect(await commentsOf(ctx, link)).toHaveLength(1);
		const long = comment('q-why', 'x'.repeat(COMMENT_TEXT_LIMIT + 1));
		const grants = await loadPage(ctx, link, 's-grants');
		const second = await savePage(ctx, link, { ...grants, 'q-q-why': 'Kept.', ...long });
		expect(second.commentErrors['comment-q-why']).toContain('Shorten the note');
		expect((await readOwnResponse(ctx, owner)).drafts.get('q-why')).toBeDefined();
	});

	it('are said once by a double click, and 200 times at the most', async () => {
		await Promise.all([1, 2, 3].map(() => savePage(ctx, owner, comment('q-why', 'Same', 'Siân'))));
		expect(await commentsOf(ctx, owner)).toHaveLength(1);
		const { id: responseId } = await readOwnResponse(ctx, owner);
		await db().write(async (tx) => {
			await tx.insert(draftComment).values(
				Array.from({ length: COMMENT_LIMIT - 2 }, (_, at) => ({
					...{ responseId, id: ctx.random.id(), number: at + 2, sectionId: 's-grants' },
					...{ questionId: null, commenter: '', text: String(at) }
				}))
			);
		});
		const two = { ...comment('q-why', 'Fits'), ...comment('s-grants', 'Does not') };
		const { commentErrors } = await savePage(ctx, owner, two);
		expect(Object.keys(commentErrors)).toEqual(['comment-s-grants']);
		expect(await commentsOf(ctx, owner)).toHaveLength(COMMENT_LIMIT);
	});

	it('are settled, opened again and deleted by anybody who has the draft open, and nobody else', async () => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, comment('q-why', 'Is that so?'));
		const commentId = (await commentsOf(ctx, link))[0]?.id ?? '';
		const press = (key: ResponseKey, what: 'resolve' | 'reopen' | 'delete') =>
			savePage(ctx, key, { then: commentButton({ what, commentId, placeId: 'q-why' }) });
		await press(owner, 'resolve');
		expect(await commentsOf(ctx, owner)).toMatchObject([{ isResolved: true }]);
		await press(link, 'reopen');
		const stranger = await begin(ctx, SLUG, 'anonymous');
		await press(stranger, 'delete');
		expect(await commentsOf(ctx, owner)).toMatchObject([{ isResolved: false }]);
		await press(link, 'delete');
		await press(link, 'delete');
		expect(await commentsOf(ctx, owner)).toEqual([]);
	});

	it('ignore a question that is not in the section', async () => {
		await savePage(ctx, owner, comment('q-region', 'Elsewhere'));
		await savePage(ctx, owner, comment('forged', 'Nowhere'));
		expect(await commentsOf(ctx, owner)).toEqual([]);
	});
});
