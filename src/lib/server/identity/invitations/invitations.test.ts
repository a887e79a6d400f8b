import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { linksOf } from '../../../../../tests/support/invitation-links.ts';
import { ORGANISATION_NAMES } from '../../../../../tests/support/organisation-names.ts';
import type { ConsultationContent } from '../../../domain/consultations/content.ts';
import { organisationDetailsSchema } from '../../../domain/organisations/organisation-details.ts';
import { searchOfAddress } from '../../../domain/organisations/organisation-search.ts';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import {
	auditEntry,
	ballotIssue,
	consultation,
	consultationVersion,
	invitation,
	letter,
	organisation,
	response,
	responseAuthor
} from '../../db/schema.ts';
import { addOrganisation } from '../../organisations/add-organisation.ts';
import { archiveOrganisation } from '../../organisations/archive-organisation.ts';
import { hashSecret } from '../../random.ts';
import { createInvitations } from './create-invitations.ts';
import { findInvitation } from './find-invitation.ts';
import { listInvitable } from './list-invitable.ts';
import { readInvitations } from './read-invitations.ts';
import { reissueInvitations } from './reissue-invitations.ts';
import { makePlaceholder, spendInvitation } from './spend-invitation.ts';

const db = useDatabase();
const consultationId = 'draft-guidance';
let ctx: TestContext;
let ids: string[];

const content: ConsultationContent = {
	title: 'Draft guidance',
	whoAsks: '',
	background: '',
	openToChange: '',
	alreadyDecided: '',
	contactName: '',
	contactEmail: '',
	threshold: 3,
	attributions: ['named', 'unattributed', 'anonymous'],
	audience: 'invited',
	howAnswersAreUsed: '',
	privacyNotice: '',
	sections: []
};

async function publish(given: Partial<ConsultationContent> = {}): Promise<void> {
	await db().write(async (tx) => {
		await tx.insert(consultation).values({
			id: consultationId,
			slug: 'draft-guidance',
			title: 'Draft guidance',
			draft: content,
			draftRevision: 1,
			opensAt: new Date('2026-11-01T00:00:00Z'),
			closesAt: new Date('2026-12-01T17:00:00Z'),
			publishedAt: new Date('2026-10-30T00:00:00Z'),
			createdAt: new Date('2026-10-01T00:00:00Z'),
			createdBy: mair.personId
		});
		await tx.insert(consultationVersion).values({
			id: 'version-1',
			consultationId,
			number: 1,
			content: { ...content, ...given },
			changeNote: '',
			publishedAt: new Date('2026-10-30T00:00:00Z'),
			publishedBy: mair.personId
		});
	});
}

/** Uses an invitation as the answering pages do; with no attribution it was anonymous. */
async function answer(
	secret: string,
	as?: { attribution: 'named' | 'unattributed'; state: 'draft' | 'submitted' }
): Promise<void> {
	const placeholder = makePlaceholder(ctx.random);
	await db().write(async (tx) => {
		const { organisationId } = await spendInvitation(tx, { secret, consultationId, placeholder });
		if (as === undefined) return;
		await writeResponse(organisationId, as, 'web', tx);
	});
}

async function writeResponse(
	organisationId: string,
	as: { attribution: 'named' | 'unattributed'; state: 'draft' | 'submitted' },
	channel: 'web' | 'phone',
	tx: Parameters<Parameters<ReturnType<typeof db>['write']>[0]>[0]
): Promise<void> {
	const responseId = ctx.random.id();
	await tx.insert(response).values({
		id: responseId,
		consultationId,
		versionId: 'version-1',
		attribution: as.attribution,
		channel,
		state: as.state,
		about: NOTHING_SAID,
		receiptHash: responseId
	});
	await tx.insert(responseAuthor).values({
		responseId,
		attribution: as.attribution,
		consultationId,
		organisationId,
		statedName: 'as it said'
	});
}

const all = async () => {
	await createInvitations(ctx, mair, everybody());
	return linksOf(ctx, consultationId);
};
const everybody = () => ({
	consultationId,
	choice: { kind: 'search' as const, search: { words: '', entries: {} } }
});
const read = () => readInvitations(ctx, mair, { consultationId, page: 1 });

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	ids = [];
	for (const name of ORGANISATION_NAMES) {
		const added = await addOrganisation(
			ctx,
			mair,
			organisationDetailsSchema.parse({
				name,
				aliases: [],
				sizeBandId: null,
				valueIds: [],
				contacts: [{ name: 'Post', email: `post${String(ids.length)}@org.example` }]
			})
		);
		if (added.ok) ids.push(added.value.id);
	}
});

describe('inviting', () => {
	it('makes one link for each organisation, of which only the hash is kept', async () => {
		await publish();
		const links = await all();
		expect(links).toHaveLength(ORGANISATION_NAMES.length);
		expect(new Set(links.map(({ secret }) => secret)).size).toBe(ORGANISATION_NAMES.length);
		const [first] = links;
		expect(await findInvitation(ctx, first?.secret ?? '')).toMatchObject({
			organisationName: first?.organisationName
		});
		const kept = JSON.stringify([
			await db().read.select().from(invitation),
			await db().read.select().from(auditEntry),
			await db().read.select().from(letter),
			ctx.log
		]);
		for (const { secret } of links) expect(kept).not.toContain(secret);
		expect(kept).toContain(hashSecret(first?.secret ?? ''));
	});

	it('passes over organisations that are invited already, archived, or invented', async () => {
		await publish();
		await archiveOrganisation(ctx, mair, ids[0] ?? '');
		await db().write(async (tx) => {
			await tx
				.update(organisation)
				.set({ isExample: true })
				.where(eq(organisation.id, ids[1] ?? ''));
		});
		const choice = { kind: 'organisations' as const, ids: [...ids.slice(0, 4), 'unknown'] };
		expect(await createInvitations(ctx, mair, { consultationId, choice })).toMatchObject({
			organisationCount: 2,
			letterCount: 2,
			isByHand: true
		});
		expect(await createInvitations(ctx, mair, { consultationId, choice })).toBeNull();
		const search = searchOfAddress(new URLSearchParams());
		const left = await listInvitable(ctx, mair, { consultationId, search });
		expect(left.foundCount).toBe(ORGANISATION_NAMES.length - 4);
		expect((await read()).invitedCount).toBe(2);
	});

	it('waits for publishing, and ends at closing', async () => {
		await expect(all()).rejects.toThrow('not-found');
		await publish();
		await expect(createInvitations(ctx, chair, everybody())).rejects.toThrow('not-allowed');
		ctx.clock.set('2026-12-01T17:00:00Z');
		await expect(all()).rejects.toThrow('closed');
		await expect(reissueInvitations(ctx, mair, { consultationId })).rejects.toThrow('closed');
	});

	it('is not for an open link', async () => {
		await publish({ audience: 'open-link' });
		await expect(all()).rejects.toThrow('not-ready');
		expect((await read()).audience).toBe('open-link');
	});
});

describe('what the secretariat sees of invitations', () => {
	it('is who answered with its identity, and of all others nothing', async () => {
		await publish();
		const links = await all();
		const [one, two, three, four] = links;
		await answer(one?.secret ?? '', { attribution: 'named', state: 'submitted' });
		await answer(two?.secret ?? '', { attribution: 'unattributed', state: 'submitted' });
		await answer(three?.secret ?? '', { attribution: 'named', state: 'draft' });
		await answer(four?.secret ?? '');
		const seen = await read();
		expect(seen.organisations.filter(({ answered }) => answered !== null)).toMatchObject([
			{ name: one?.organisationName, answered: 'named' },
			{ name: two?.organisationName, answered: 'unattributed' }
		]);
		expect(seen).toMatchObject({ invitedCount: 16, answeredCount: 2, openedAtLeast: null });
	});

	it('does not change when one more opens its link below the threshold', async () => {
		await publish();
		const links = await all();
		const before = await read();
		await answer(links[5]?.secret ?? '');
		expect(await read()).toEqual(before);
	});

	it('does not tell by an answer recorded for an organisation whether its link was used', async () => {
		await publish();
		const links = await all();
		// Three have been used anonymously: the total is said. Then one is recorded by phone.
		for (const at of [0, 1, 2]) await answer(links[at]?.secret ?? '');
		expect((await read()).openedAtLeast).toBe(3);
		const seen = await read();
		for (const name of [links[0]?.organisationName, links[9]?.organisationName]) {
			const recorded = seen.organisations.find((each) => each.name === name);
			await db().write((tx) =>
				writeResponse(recorded?.id ?? '', { attribution: 'named', state: 'submitted' }, 'phone', tx)
			);
			expect((await read()).openedAtLeast).toBe(3);
		}
	});
});

describe('making new links', () => {
	it('replaces them for all who have not answered with their identity, used or not', async () => {
		await publish();
		const links = await all();
		await answer(links[0]?.secret ?? '', { attribution: 'named', state: 'submitted' });
		await answer(links[1]?.secret ?? '');
		await answer(links[2]?.secret ?? '', { attribution: 'unattributed', state: 'draft' });
		expect(await reissueInvitations(ctx, mair, { consultationId })).toMatchObject({
			organisationCount: 15
		});
		const [own, ...renewed] = await linksOf(ctx, consultationId);
		expect(own?.secret).toBe(links[0]?.secret);
		for (const { organisationName, secret } of renewed)
			expect((await findInvitation(ctx, secret)).organisationName).toBe(organisationName);
		for (const { secret } of links.slice(1))
			await expect(findInvitation(ctx, secret)).rejects.toThrow('not-found');
		// What was used stays used: one answer each, ever.
		await expect(answer(renewed[0]?.secret ?? '')).rejects.toThrow('invitation-used');
		await answer(renewed[5]?.secret ?? '');
		expect(await db().read.$count(ballotIssue)).toBe(4);
		expect(await db().read.$count(invitation)).toBe(16);
	});

	it('is recorded as a number and nothing else', async () => {
		await publish();
		const links = await all();
		await answer(links[1]?.secret ?? '');
		await reissueInvitations(ctx, mair, { consultationId });
		const entries = await db().read.select().from(auditEntry);
		expect(entries.find(({ action }) => action === 'invitation:links-replaced')?.detail).toEqual({
			count: 16
		});
	});
});
