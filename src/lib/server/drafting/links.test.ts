import { beforeEach, describe, expect, it } from 'vitest';
import { VISITOR } from '../../domain/shared/actor.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { savePage, share } from '../../../../tests/support/drafting-steps.ts';
import { answerPage, begin, loadPage, send } from '../../../../tests/support/response-steps.ts';
import {
	LINK_LIMIT,
	LINK_NAME_LIMIT,
	LINK_SECRET_BYTE_COUNT
} from '../../domain/drafting/drafting-link.ts';
import { draftingLink } from '../db/schema.ts';
import { readOwnResponse } from '../responses/answering/own-response.ts';
import type { ReceiptKey } from '../responses/answering/response-key.ts';
import { withdrawResponse } from '../responses/answering/withdraw-response.ts';
import { endLink } from './end-link.ts';
import { findLink } from './find-link.ts';
import { makeLink } from './make-link.ts';
import { readSharing } from './read-sharing.ts';

const SLUG = 'draft-guidance-on-commissioning';
const db = useDatabase();
let ctx: TestContext;
let owner: ReceiptKey;

beforeEach(async () => {
	ctx = testContext(db());
	await aConsultation(ctx);
	owner = await begin(ctx, SLUG, 'anonymous');
});

const make = (name: string, secret = ctx.random.secret(LINK_SECRET_BYTE_COUNT), key = owner) =>
	makeLink(ctx, VISITOR, { ...key, secret, name });

describe('a drafting link', () => {
	it('opens the draft to whoever has it, and of its secret only a hash is kept', async () => {
		const link = await share(ctx, owner, 'trustees');
		await answerPage(ctx, owner, 's-grants', { 'q-q-why': 'Ŵy 🙂' });
		const { drafts } = await readOwnResponse(ctx, link);
		expect(drafts.get('q-why')?.value).toMatchObject({ text: 'Ŵy 🙂' });
		expect(await findLink(ctx, link.linkSecret)).toMatchObject({ slug: SLUG });
		expect(JSON.stringify(await db().read.select().from(draftingLink))).not.toContain(
			link.linkSecret
		);
	});

	it('opens nothing of another consultation, and nothing when it is made up', async () => {
		const link = await share(ctx, owner, 'trustees');
		await aConsultation(ctx, { slug: 'vetting' });
		await expect(readOwnResponse(ctx, { ...link, slug: 'vetting' })).rejects.toThrow('not-found');
		await expect(readOwnResponse(ctx, { slug: SLUG, linkSecret: 'x'.repeat(32) })).rejects.toThrow(
			'not-found'
		);
		// Nor does a receipt pass for a link, or a link for a receipt.
		await expect(readOwnResponse(ctx, { slug: SLUG, linkSecret: owner.receipt })).rejects.toThrow(
			'not-found'
		);
		await expect(readOwnResponse(ctx, { slug: SLUG, receipt: link.linkSecret })).rejects.toThrow(
			'not-found'
		);
	});

	it('neither sends nor withdraws nor makes links, even where types are got round', async () => {
		const link = await share(ctx, owner, 'trustees');
		const forged = { slug: SLUG, receipt: link.linkSecret };
		await answerPage(ctx, owner, 's-grants', { 'q-q-agree': 'agree' });
		await expect(send(ctx, forged)).rejects.toThrow('not-found');
		await expect(withdrawResponse(ctx, VISITOR, forged)).rejects.toThrow('not-found');
		await expect(make('more', undefined, forged)).rejects.toThrow('not-found');
	});

	it('is made once by a double click', async () => {
		const secret = ctx.random.secret(LINK_SECRET_BYTE_COUNT);
		const [a, b] = await Promise.all([make('board', secret), make('board', secret)]);
		expect(a).toEqual(b);
		expect(await db().read.$count(draftingLink)).toBe(1);
	});

	it('has a name that no other link of the draft has', async () => {
		await share(ctx, owner, 'Trustees');
		expect(await make(' \u0000 ')).toMatchObject({ error: { name: /Say who/ } });
		expect(await make('trustees')).toMatchObject({ error: { name: /of that name/ } });
		expect(await make('x'.repeat(LINK_NAME_LIMIT + 1))).toMatchObject({
			error: { name: /Shorten/ }
		});
		const other = await begin(ctx, SLUG, 'named');
		expect(await make('Trustees', undefined, other)).toMatchObject({ ok: true });
	});

	it('is one of ten at the most, and ending one makes room', async () => {
		for (let at = 1; at <= LINK_LIMIT; at++) await share(ctx, owner, `link ${String(at)}`);
		expect(await make('one more')).toMatchObject({ error: { name: /End one/ } });
		const { links } = await readSharing(ctx, await readOwnResponse(ctx, owner));
		expect(links.map(({ name }) => name).slice(-2)).toEqual(['link 9', 'link 10']);
		await endLink(ctx, VISITOR, { ...owner, linkId: links[0]?.id ?? '' });
		expect(await make('one more')).toMatchObject({ ok: true });
	});

	it('opens nothing once it is ended, while what was written with it stays', async () => {
		const link = await share(ctx, owner, 'trustees');
		await savePage(ctx, link, { ...(await loadPage(ctx, link, 's-grants')), 'q-q-why': 'Theirs.' });
		const found = await findLink(ctx, link.linkSecret);
		const stranger = await begin(ctx, SLUG, 'anonymous');
		await endLink(ctx, VISITOR, { ...stranger, linkId: found?.linkId ?? '' });
		expect(await findLink(ctx, link.linkSecret)).not.toBeNull();
		await endLink(ctx, VISITOR, { ...owner, linkId: found?.linkId ?? '' });
		expect(await findLink(ctx, link.linkSecret)).toBeNull();
		await expect(savePage(ctx, link, {})).rejects.toThrow('not-found');
		expect((await readOwnResponse(ctx, owner)).drafts.get('q-why')?.value).toMatchObject({
			text: 'Theirs.'
		});
	});
});
