import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inviteSixteen } from '../../../../../tests/support/invited-world.ts';
import { nextMorning } from '../../../../../tests/support/next-morning.ts';
import { respond, type Invited } from '../../../../../tests/support/response-steps.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { organisationDetailsSchema } from '../../../domain/organisations/organisation-details.ts';
import { createConsultation } from '../../consultations/create-consultation.ts';
import { auditEntry } from '../../db/schema.ts';
import { createInvitations } from '../../identity/invitations/create-invitations.ts';
import { restoreInvitation } from '../../identity/invitations/restore-invitation.ts';
import { revokeInvitation } from '../../identity/invitations/revoke-invitation.ts';
import { addOrganisation } from '../../organisations/add-organisation.ts';
import { completeList } from './complete-list.ts';
import { listResponses } from '../desk/list-responses.ts';
import { readList } from './read-list.ts';
import { reopenList } from './reopen-list.ts';
import { showBatches } from './show-batches.ts';
import { withdrawResponse } from '../answering/withdraw-response.ts';

const db = useDatabase();
let ctx: TestContext;
let consultationId: string;
let slug: string;
let links: (Invited & { invitationId: string })[];

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	const invited = await inviteSixteen(ctx);
	({ id: consultationId, slug } = invited.consultation);
	({ links } = invited);
});

const complete = () => completeList(ctx, mair, { consultationId });
const reopen = () => reopenList(ctx, mair, { consultationId });
const answer = async (count: number) => {
	for (const link of links.splice(0, count)) await respond(ctx, slug, 'anonymous', link);
};
/** What is shown on the next morning. */
const shown = async () => {
	await nextMorning(ctx);
	return (await listResponses(ctx, mair, consultationId)).counts.anonymous;
};
const inviteAnother = async (name: string) => {
	const details = { name, aliases: [], sizeBandId: null, valueIds: [], contacts: [] };
	const added = await addOrganisation(ctx, mair, organisationDetailsSchema.parse(details));
	if (!added.ok) throw new Error('a name that is taken');
	const choice = { kind: 'organisations' as const, ids: [added.value.id] };
	return await createInvitations(ctx, mair, { consultationId, choice });
};

describe('while somebody can still be invited', () => {
	it('shows nothing anonymous before closing, however many wait', async () => {
		await answer(11);
		expect(await shown()).toBe(0);
		const { anonymous } = await listResponses(ctx, mair, consultationId);
		expect(anonymous).toMatchObject({ view: 'shown-batches', waitsForList: true });
		ctx.clock.advance({ days: 15 });
		expect(await shown()).toBe(11);
	});

	it('shows batches of a consultation with an open link, which has no list', async () => {
		const open = await aConsultation(ctx, { slug: 'open', content: { audience: 'open-link' } });
		for (let at = 0; at < 10; at++) await respond(ctx, 'open', 'anonymous');
		await nextMorning(ctx);
		const { counts, anonymous } = await listResponses(ctx, mair, open.id);
		expect([counts.anonymous, anonymous.waitsForList]).toEqual([5, false]);
	});
});

describe('a list that is complete', () => {
	it('shows a batch from the morning after, and then every further one', async () => {
		await answer(11);
		expect(await complete()).toMatchObject({ ok: true });
		expect(await shown()).toBe(6);
		await answer(4);
		expect(await shown()).toBe(6);
		await answer(1);
		expect(await shown()).toBe(11);
	});

	it('shows none before k can be shown and k stay back', async () => {
		await answer(9);
		await complete();
		expect(await shown()).toBe(0);
		await answer(1);
		expect(await shown()).toBe(5);
	});

	it('lets nobody be invited any more', async () => {
		await complete();
		await expect(inviteAnother('Gobaith Môn')).rejects.toMatchObject({ code: 'already-done' });
	});

	it('is opened again as long as nothing was shown, and never afterwards', async () => {
		await complete();
		await answer(10);
		await reopen();
		expect(await inviteAnother('Gobaith Môn')).toMatchObject({ organisationCount: 1 });
		await complete();
		expect(await shown()).toBe(5);
		expect(await reopen()).toEqual({ ok: false, error: 'has-shown' });
		await expect(inviteAnother('Tŷ Gwyn')).rejects.toMatchObject({ code: 'already-done' });
	});

	it('stays so when all that was shown is withdrawn: it has been read', async () => {
		await complete();
		const keys = [];
		for (const link of links.splice(0, 10)) keys.push(await respond(ctx, slug, 'anonymous', link));
		expect(await shown()).toBe(5);
		for (const key of keys) await withdrawResponse(ctx, VISITOR, key);
		expect(await reopen()).toEqual({ ok: false, error: 'has-shown' });
	});

	it('shows nothing on the day on which it was made: those invited last have had no time', async () => {
		await answer(11);
		await complete();
		ctx.clock.advance({ hours: 12 });
		await showBatches(ctx);
		expect((await listResponses(ctx, mair, consultationId)).counts.anonymous).toBe(0);
		expect(await shown()).toBe(6);
	});

	it('lets no revoked invitation be made good', async () => {
		const { invitationId = '' } = links[9] ?? {};
		const one = { consultationId, invitationId };
		await revokeInvitation(ctx, mair, one);
		await complete();
		await expect(restoreInvitation(ctx, mair, one)).rejects.toMatchObject({ code: 'already-done' });
	});

	it('is said once, however often the button is pressed, and stands in the record of changes', async () => {
		await complete();
		await complete();
		const lines = await db().read.select().from(auditEntry);
		expect(lines.filter(({ action }) => action === 'invitation:list-completed')).toHaveLength(1);
	});
});

describe('a list cannot be called complete', () => {
	it('when somebody was invited on a later day than others, for then a batch tells them apart', async () => {
		ctx.clock.advance({ days: 1 });
		await inviteAnother('Gobaith Môn');
		expect(await complete()).toEqual({ ok: false, error: 'different-days' });
		await answer(11);
		expect(await shown()).toBe(0);
		expect(await readList(ctx, mair, consultationId)).toMatchObject({
			isComplete: false,
			obstacle: 'different-days',
			invitedCount: 17
		});
	});

	it('when an invitation was made good on a later day than others were made', async () => {
		const { invitationId = '' } = links[9] ?? {};
		const one = { consultationId, invitationId };
		await revokeInvitation(ctx, mair, one);
		ctx.clock.advance({ days: 1 });
		await restoreInvitation(ctx, mair, one);
		expect(await complete()).toEqual({ ok: false, error: 'different-days' });
	});

	it('by anybody but the secretariat, or once it has closed', async () => {
		await expect(completeList(ctx, chair, { consultationId })).rejects.toThrow('not-allowed');
		await expect(reopenList(ctx, chair, { consultationId })).rejects.toThrow('not-allowed');
		ctx.clock.advance({ days: 15 });
		await expect(complete()).rejects.toMatchObject({ code: 'closed' });
	});

	it('for an open link, or while it is a draft', async () => {
		const open = await aConsultation(ctx, { slug: 'open', content: { audience: 'open-link' } });
		const draft = await createConsultation(ctx, mair, { title: 'Canllawiau drafft' });
		for (const { id } of [open, draft]) {
			const one = { consultationId: id };
			await expect(completeList(ctx, mair, one)).rejects.toMatchObject({ code: 'not-ready' });
			await expect(reopenList(ctx, mair, one)).rejects.toMatchObject({ code: 'not-ready' });
			await expect(readList(ctx, mair, id)).rejects.toMatchObject({ code: 'not-ready' });
		}
	});
});
