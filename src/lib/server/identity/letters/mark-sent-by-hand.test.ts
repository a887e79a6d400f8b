import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inviteSixteen } from '../../../../../tests/support/invited-world.ts';
import { respond } from '../../../../../tests/support/response-steps.ts';
import { auditEntry, letter } from '../../db/schema.ts';
import { readList } from '../../responses/shown/read-list.ts';
import { readResponseRates } from '../invitations/read-response-rates.ts';
import { markSentByHand } from './mark-sent-by-hand.ts';
import { readMailing } from './read-mailing.ts';
import { readMailings } from './read-mailings.ts';
import { sendReminders } from './send-reminders.ts';

const db = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
});

async function invited() {
	const { consultation, links } = await inviteSixteen(ctx);
	const consultationId = consultation.id;
	const letters = await db().read.select().from(letter).orderBy(letter.id);
	const [first] = letters;
	const [letterId, mailingId] = [first?.id ?? '', first?.mailingId ?? ''];
	const mark = (isSent: boolean, which: Parameters<typeof markSentByHand>[2]['which']) =>
		markSentByHand(ctx, mair, { consultationId, which, isSent });
	const counts = async () => {
		const { mailings } = await readMailings(ctx, mair, consultationId);
		return mailings.map((one) => [one.counts, one.sentByHandCount]);
	};
	return { consultation, consultationId, links, letters, letterId, mailingId, mark, counts };
}

it('one letter or all of a mailing are noted as sent by hand, and the note is taken away', async () => {
	const { consultationId, letters, letterId, mailingId, mark, counts } = await invited();
	expect(await counts()).toEqual([[{ 'by-hand': 16 }, 0]]);
	expect(await mark(true, { letterId })).toBe(1);
	expect(await mark(true, { letterId })).toBe(0);
	expect(await counts()).toEqual([[{ 'by-hand': 15, sent: 1 }, 1]]);
	expect((await readList(ctx, mair, consultationId)).notSentCount).toBe(15);
	expect(await mark(true, { mailingId })).toBe(15);
	expect(await counts()).toEqual([[{ sent: 16 }, 16]]);
	const origin = 'https://soundings.example.org';
	const seen = await readMailing(ctx, mair, { consultationId, mailingId, origin });
	expect(JSON.stringify(seen)).not.toContain('/invitation/');
	expect(await mark(false, { letterId })).toBe(1);
	expect(await mark(false, { mailingId })).toBe(15);
	expect(await db().read.select().from(letter).orderBy(letter.id)).toEqual(letters);
});

it('no time and no day of it stays with a letter, and the record does not say whose it was', async () => {
	const { letters, letterId, mark } = await invited();
	await mark(true, { letterId });
	const [before] = letters;
	const [after] = await db().read.select().from(letter).where(eq(letter.id, letterId));
	expect(after).toEqual({ ...before, state: 'sent' });
	const [entry] = await db()
		.read.select()
		.from(auditEntry)
		.where(eq(auditEntry.action, 'letter:sent-by-hand'));
	expect(entry?.detail).toEqual({ letters: 1 });
});

it('a letter that mail has, or that is not needed any more, stays as it is', async () => {
	const { consultation, links, letters, mailingId, mark, counts } = await invited();
	const [byMail] = letters;
	await db().write((tx) =>
		tx
			.update(letter)
			.set({ state: 'sent', attempts: 1, triedOn: '2026-11-02' })
			.where(eq(letter.id, byMail?.id ?? ''))
	);
	const answered = links.find(({ organisationId }) => organisationId !== byMail?.organisationId);
	await respond(ctx, consultation.slug, 'named', answered);
	expect(await mark(true, { mailingId })).toBe(14);
	expect(await counts()).toEqual([[{ 'by-hand': 1, sent: 15 }, 14]]);
	expect(await mark(false, { letterId: byMail?.id ?? '' })).toBe(0);
});

it('reminders go to the same organisations and rates say the same', async () => {
	const { consultationId, mailingId, mark } = await invited();
	const rates = () => readResponseRates(ctx, mair, consultationId);
	const before = await rates();
	await mark(true, { mailingId });
	expect(await rates()).toEqual(before);
	expect(await sendReminders(ctx, mair, { consultationId, note: '' })).toMatchObject({
		organisationCount: 16,
		isByHand: true
	});
});

it('is the secretariat’s to say, of letters of this consultation', async () => {
	const { consultationId, letterId, mailingId } = await invited();
	for (const which of [{ letterId }, { mailingId }]) {
		const given = { which, isSent: true };
		await expect(
			markSentByHand(ctx, mair, { consultationId: 'another', ...given })
		).rejects.toThrow('not-found');
		await expect(markSentByHand(ctx, chair, { consultationId, ...given })).rejects.toThrow(
			'not-allowed'
		);
	}
});
