import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { VISITOR } from '../../domain/shared/actor.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { comment, savePage, share } from '../../../../tests/support/drafting-steps.ts';
import { testStore } from '../../../../tests/support/test-store-of-file.ts';
import { answerPage, begin, loadPage, send } from '../../../../tests/support/response-steps.ts';
import { auditEntry, dialect, draftComment, draftingLink, responseAuthor } from '../db/schema.ts';
import { readOwnResponse } from '../responses/answering/own-response.ts';
import type { ReceiptKey } from '../responses/answering/response-key.ts';
import { withdrawResponse } from '../responses/answering/withdraw-response.ts';
import { endClosedDrafting } from './end-closed-drafting.ts';
import { findLink } from './find-link.ts';

const CANARY = 'Dylai neb weld hyn';
const filesOfStore = () =>
	['', '-wal']
		.map((suffix) => testStore.url.replace(/^file:/, '') + suffix)
		.filter((file) => existsSync(file))
		.map((file) => readFileSync(file).toString())
		.join('');
const SLUG = 'draft-guidance-on-commissioning';
const db = useDatabase();
let ctx: TestContext;
let owner: ReceiptKey;

beforeEach(async () => {
	ctx = testContext(db());
	await aConsultation(ctx);
	owner = await begin(ctx, SLUG, 'anonymous');
});

describe('the end of drafting', () => {
	it.each(['sent', 'withdrawn'])('comes for all links and comments when it is %s', async (how) => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, {
			...(await loadPage(ctx, link, 's-grants')),
			'q-q-agree': 'agree',
			...comment('q-why', 'Secret quarrel', 'Siân')
		});
		const other = await begin(ctx, SLUG, 'anonymous');
		await share(ctx, other, 'of another draft');
		if (how === 'sent') expect(await send(ctx, owner)).toMatchObject({ ok: true });
		else await withdrawResponse(ctx, VISITOR, owner);
		expect(await findLink(ctx, link.linkSecret)).toBeNull();
		await expect(readOwnResponse(ctx, link)).rejects.toThrow('not-found');
		expect(await db().read.$count(draftComment)).toBe(0);
		expect(await db().read.$count(draftingLink)).toBe(1);
	});

	it('comes again when a sent response is shared again and sent without a change', async () => {
		await answerPage(ctx, owner, 's-grants', { 'q-q-agree': 'agree' });
		await send(ctx, owner);
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, comment('q-why', 'Shall we?'));
		await send(ctx, owner);
		expect(await db().read.$count(draftComment)).toBe(0);
		expect(await findLink(ctx, link.linkSecret)).toBeNull();
	});

	it('comes a day after closing for drafts that were never sent, and not for those of others', async () => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, comment('q-why', 'Too late now?'));
		const later = await aConsultation(ctx, {
			slug: 'vetting',
			closesAt: new Date(ctx.clock.now().getTime() + 60 * 86_400_000)
		});
		const open = await share(ctx, await begin(ctx, later.slug, 'anonymous'), 'trustees');
		ctx.clock.advance({ days: 14, hours: 23 });
		await endClosedDrafting(ctx);
		expect((await readOwnResponse(ctx, link)).phase).toBe('closed');
		ctx.clock.advance({ hours: 1 });
		await endClosedDrafting(ctx);
		await endClosedDrafting(ctx);
		expect(await findLink(ctx, link.linkSecret)).toBeNull();
		expect(await findLink(ctx, open.linkSecret)).not.toBeNull();
		expect(await db().read.$count(draftComment)).toBe(0);
	});

	it('does not come when something blocks sending', async () => {
		const link = await share(ctx, owner, 'trustees');
		expect(await send(ctx, owner)).toMatchObject({ ok: false });
		expect(await findLink(ctx, link.linkSecret)).not.toBeNull();
	});

	it.skipIf(dialect !== 'sqlite')('leaves no word of a comment in the files', async () => {
		const other = await begin(ctx, SLUG, 'anonymous');
		await answerPage(ctx, owner, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': 'It stays.' });
		// Long and short ones of two drafts among each other, so that pages split and are refilled.
		for (let at = 0; at < 120; at++) {
			const text = `${CANARY} ${String(at)} ${'x'.repeat((at * 137) % 1900)}`;
			await savePage(ctx, at % 3 === 0 ? other : owner, comment('q-why', text, CANARY));
		}
		await send(ctx, owner);
		await answerPage(ctx, other, 's-grants', { 'q-q-agree': 'agree' });
		await send(ctx, other);
		await db().forgetHistory();
		expect(filesOfStore()).not.toContain(CANARY);
		expect(filesOfStore()).toContain('It stays.');
	});

	it('leaves no author, no record and no line in the log', async () => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, comment('q-why', 'Hush'));
		await answerPage(ctx, owner, 's-grants', { 'q-q-agree': 'agree' });
		await send(ctx, owner);
		expect(await db().read.$count(responseAuthor)).toBe(0);
		expect(await db().read.$count(auditEntry)).toBe(0);
		expect(ctx.log.lines()).toEqual([]);
	});
});
