import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, mair } from '../../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { linksOf } from '../../../../../tests/support/invitation-links.ts';
import { addSixteen, inviteSixteen } from '../../../../../tests/support/invited-world.ts';
import { auditEntry, invitation } from '../../db/schema.ts';
import { createInvitations } from './create-invitations.ts';
import { findInvitation } from './find-invitation.ts';
import { reissueInvitations } from './reissue-invitations.ts';

const db = useDatabase();
let ctx: TestContext;

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
});

describe('a button that is pressed twice', () => {
	it('makes new links once, and the second press does not end those that are shown', async () => {
		const { consultation } = await inviteSixteen(ctx);
		const press = (mailingId: string) =>
			reissueInvitations(ctx, mair, { consultationId: consultation.id, mailingId });
		const pressed = await Promise.all([1, 2].map(() => press('mailing-of-the-page1')));
		const shown = await linksOf(ctx, consultation.id);
		expect(pressed[1]).toEqual(pressed[0]);
		expect(await press('mailing-of-the-page1')).toEqual(pressed[0]);
		for (const { secret } of shown) await findInvitation(ctx, secret);
		// The page that is loaded again asks for others.
		await press('mailing-of-the-page2');
		for (const { secret } of shown)
			await expect(findInvitation(ctx, secret)).rejects.toThrow('not-found');
		const entries = await db()
			.read.select()
			.from(auditEntry)
			.where(eq(auditEntry.action, 'invitation:links-replaced'));
		expect(entries).toHaveLength(2);
	});

	it('invites once, and shows the same letters', async () => {
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		await addSixteen(ctx);
		const press = () =>
			createInvitations(ctx, mair, {
				consultationId: id,
				choice: { kind: 'search', search: { words: '', entries: {} } },
				mailingId: 'mailing-of-the-page1'
			});
		const pressed = await Promise.all([press(), press()]);
		expect(pressed[0]?.organisationCount).toBe(16);
		expect(pressed[1]).toEqual(pressed[0]);
		expect(await db().read.$count(invitation)).toBe(16);
	});
});
