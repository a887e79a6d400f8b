import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { mailServiceOn } from '../../../../../tests/support/mail-service.ts';
import { inviteAll, respond, type Invited } from '../../../../../tests/support/response-steps.ts';
import { startSmtpInbox, type SmtpInbox } from '../../../../../tests/support/smtp-inbox.ts';
import { receiptInGroups } from '../../../domain/identity/receipt.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { letter } from '../../db/schema.ts';
import { mailIsIdle, startMail, stopMail } from '../../mail/start-mail.ts';
import { sendReceipt } from './send-receipt.ts';
import { writeReceiptLetters } from './write-receipt-letters.ts';

const db = useDatabase();
const slug = 'draft-guidance-on-commissioning';
let ctx: TestContext;
let inbox: SmtpInbox;
let invited: Invited[];
const ask = (receipt: string) =>
	sendReceipt(ctx, VISITOR, { slug, receipt, address: 'siân@llwybrau.example' });

beforeEach(async () => {
	ctx = testContext(db());
	inbox = await startSmtpInbox();
	startMail(ctx, mailServiceOn(inbox.url, { receipt: writeReceiptLetters }));
	await mailIsIdle(ctx);
	const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
	invited = await inviteAll(ctx, id, ['Tŷ Gobaith Ymlaen', 'FORGE']);
});
afterEach(async () => {
	await stopMail(ctx);
	await inbox.close();
});

describe('a receipt by mail', () => {
	it('brings the code and the way back, and leaves nothing behind', async () => {
		const { receipt } = await respond(ctx, slug, 'named', invited[0]);
		await ask(receipt);
		await mailIsIdle(ctx);
		const [sent] = await inbox.letters();
		expect(sent?.text).toContain(receiptInGroups(receipt));
		expect(sent?.text).toContain(`/answer/${slug}/return`);
		expect(sent?.to?.[0]?.address).toBe('siân@llwybrau.example');
		expect(await db().read.$count(letter)).toBe(0);
		expect(ctx.log.lines().join()).not.toMatch(/llwybrau|receipt/);
	});

	it('waits sealed where the mail server is away', async () => {
		await inbox.close();
		const { receipt } = await respond(ctx, slug, 'unattributed', invited[0]);
		await ask(receipt);
		await mailIsIdle(ctx);
		const kept = JSON.stringify(await db().read.select().from(letter));
		expect(kept).toContain('"kind":"receipt"');
		expect(kept).not.toContain(receipt);
		expect(kept).not.toContain(slug);
		inbox = await startSmtpInbox();
	});

	it('is refused to an anonymous response, to a wrong code, and the fourth time', async () => {
		const { receipt } = await respond(ctx, slug, 'anonymous', invited[1]);
		await expect(ask(receipt)).rejects.toThrow('not-allowed');
		await expect(ask('0'.repeat(24))).rejects.toThrow('not-found');
		const named = await respond(ctx, slug, 'named', invited[0]);
		for (let n = 0; n < 3; n++) await ask(named.receipt);
		await expect(ask(named.receipt)).rejects.toThrow('too-many-attempts');
		await mailIsIdle(ctx);
		expect(inbox.raw).toHaveLength(3);
	});

	it('is not to be had where mail is off', async () => {
		const { receipt } = await respond(ctx, slug, 'named', invited[0]);
		await stopMail(ctx);
		await expect(ask(receipt)).rejects.toThrow('not-allowed');
		expect(await db().read.$count(letter)).toBe(0);
	});
});
