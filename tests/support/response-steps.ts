// What a respondent does, as tests tell it: the commands, with what a page would post.
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { baseFieldName, type RawValues } from '../../src/lib/domain/responses/answer-fields.ts';
import { baseOf } from '../../src/lib/domain/responses/decide-save.ts';
import type { SaveOutcome } from '../../src/lib/domain/responses/save-outcome.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import { toLondon } from '../../src/lib/domain/shared/london-time.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { invitation, organisation } from '../../src/lib/server/db/schema.ts';
import { invitationSecret } from '../../src/lib/server/identity/invitations/invitation-secret.ts';
import { makeReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { hashSecret } from '../../src/lib/server/random.ts';
import { openResponse } from '../../src/lib/server/responses/answering/open-response.ts';
import { readOwnResponse } from '../../src/lib/server/responses/answering/own-response.ts';
import type { ResponseKey } from '../../src/lib/server/responses/answering/response-key.ts';
import { saveAnswers } from '../../src/lib/server/responses/answering/save-answers.ts';
import { submitResponse } from '../../src/lib/server/responses/answering/submit-response.ts';

export interface Invited {
	organisationId: string;
	name: string;
	/** The secret of the invitation's link. */
	secret: string;
}

/** Puts organisations of these names into the register and invites them. */
export async function inviteAll(
	ctx: Context,
	consultationId: string,
	names: readonly string[]
): Promise<Invited[]> {
	const invited = names.map((name) => {
		const first = { id: ctx.random.id(), generation: 1 };
		const secret = invitationSecret(ctx, first);
		return { ...first, organisationId: ctx.random.id(), name, secret };
	});
	const at = ctx.clock.now();
	await ctx.db.write(async (tx) => {
		for (const { id, generation, organisationId, name, secret } of invited) {
			await tx.insert(organisation).values({
				id: organisationId,
				name,
				nameFolded: name.toLowerCase(),
				searchText: name.toLowerCase(),
				createdAt: at,
				updatedAt: at
			});
			await tx.insert(invitation).values({
				...{ id, generation, consultationId, organisationId, invitedOn: toLondon(at).day },
				tokenHash: hashSecret(secret)
			});
		}
	});
	return invited;
}

/** Opens a response and gives back what its respondent has from then on. */
export async function begin(
	ctx: Context,
	slug: string,
	attribution: Attribution,
	invited?: Invited
): Promise<{ slug: string; receipt: string }> {
	const receipt = makeReceipt(ctx.random);
	await openResponse(ctx, VISITOR, {
		slug,
		attribution,
		receipt,
		invitationSecret: invited?.secret ?? null
	});
	return { slug, receipt };
}

/** A page of a section as it is loaded now: the hidden bases of its questions. */
export async function loadPage(
	ctx: Context,
	key: ResponseKey,
	sectionId: string
): Promise<Record<string, string>> {
	const own = await readOwnResponse(ctx, key);
	const section = own.content.sections.find(({ id }) => id === sectionId);
	return Object.fromEntries(
		(section?.questions ?? []).map(({ id }) => [baseFieldName(id), baseOf(own.drafts.get(id))])
	);
}

/** Loads a page, fills it in and saves it. */
export async function answerPage(
	ctx: Context,
	key: { slug: string; receipt: string },
	sectionId: string,
	fields: RawValues
): Promise<SaveOutcome> {
	const values = { ...(await loadPage(ctx, key, sectionId)), ...fields };
	return saveAnswers(ctx, VISITOR, { ...key, sectionId, values });
}

export const send = (ctx: Context, key: { slug: string; receipt: string }, mayBeQuoted = false) =>
	submitResponse(ctx, VISITOR, { ...key, mayBeQuoted });

/** Opens, answers the one required question, and sends. */
export async function respond(
	ctx: Context,
	slug: string,
	attribution: Attribution,
	invited?: Invited
): Promise<{ slug: string; receipt: string }> {
	const key = await begin(ctx, slug, attribution, invited);
	await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': 'Because.' });
	await send(ctx, key);
	return key;
}
