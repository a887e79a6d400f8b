import { eq } from 'drizzle-orm';
import {
	contact,
	invitation,
	letter,
	organisationAlias,
	response,
	sourceImage
} from '../../../src/lib/server/db/schema.ts';
import { VISITOR } from '../../../src/lib/domain/shared/actor.ts';
import type { Attribution } from '../../../src/lib/domain/consultations/attribution.ts';
import { addDocument } from '../../../src/lib/server/consultations/add-document.ts';
import { hashReceipt } from '../../../src/lib/server/identity/receipts/receipt.ts';
import { saveComment } from '../../../src/lib/server/responses/answering/save-comment.ts';
import { sendReminders } from '../../../src/lib/server/identity/letters/send-reminders.ts';
import { aDocument } from '../../support/a-document.ts';
import { mair } from '../../support/cast.ts';
import { aConsultation } from '../../support/consultation-builder.ts';
import type { TestContext } from '../../support/context.ts';
import { answerPage, begin, inviteAll, send, type Invited } from '../../support/response-steps.ts';
import type { Canary, CanaryKind } from './canaries.ts';
import type { Place } from './places.ts';
import type { RoleName } from './roles.ts';
import { shareDrafts, type Draft } from './world-drafting.ts';
import type { Errand } from './visit.ts';
import type { Part } from './world.ts';

interface Life {
	organisation: string;
	attribution: Attribution;
	isSent: boolean;
	says: string;
	kind: CanaryKind;
	name: CanaryKind;
	owner?: RoleName;
}

// Fewer than k anonymous ones: they wait, and nobody but their respondents may read them.
const LIVES: readonly Life[] = [
	{
		...{ organisation: 'Tŷ Gwalchmai Cyf.', attribution: 'named', isSent: true },
		...{ says: 'quernstone, by name', kind: 'text-named', name: 'name-of-named' },
		owner: 'respondent-named'
	},
	{
		...{ organisation: 'Saltmarsh & Vane', attribution: 'unattributed', isSent: true },
		...{ says: 'gannetry, not to be named', kind: 'text-unattributed' },
		...{ name: 'name-of-unattributed', owner: 'respondent-unattributed' }
	},
	{
		...{ organisation: 'Ockenden Larkrise', attribution: 'anonymous', isSent: true },
		...{ says: 'vellichor, and nobody knows whose', kind: 'text-waiting' },
		...{ name: 'name-of-others', owner: 'respondent-anonymous' }
	},
	{
		...{ organisation: 'Brackwater O’Dwyer', attribution: 'anonymous', isSent: true },
		...{ says: 'petrichor 🙂 – pasted from Word', kind: 'text-waiting', name: 'name-of-others' }
	},
	{
		...{ organisation: 'Hollin Scar Centre', attribution: 'anonymous', isSent: false },
		...{ says: 'susurrus, half writen', kind: 'text-draft', name: 'name-of-others' }
	},
	{
		...{ organisation: 'Dunlin Reach', attribution: 'named', isSent: false },
		...{ says: 'halcyon, not sent yet', kind: 'text-draft', name: 'name-in-draft' },
		owner: 'colleague'
	},
	{
		...{ organisation: 'Corrigan & Daughters', attribution: 'named', isSent: true },
		...{ says: 'tormentil stays to the end', kind: 'text-named', name: 'name-of-named' }
	}
];
const NOT_OPENED = 'Perrotine Fold';

/** A consultation that is open to invited organisations, with answers on their way. */
export async function addOpenCall(ctx: TestContext): Promise<Part> {
	ctx.clock.set(new Date().toISOString());
	const slug = 'open-call';
	const { id: consultationId } = await aConsultation(ctx, {
		slug,
		content: { audience: 'invited', title: 'An open call' }
	});
	const source = await aDocument(ctx, consultationId);
	const picture = { documentId: source.id, id: 'picture-of-a-path', mediaType: 'image/png' };
	await ctx.db.write(async (tx) => {
		await tx.insert(sourceImage).values({ ...picture, bytes: Buffer.from('drawn again') });
	});
	const invited = await inviteAll(ctx, consultationId, [
		...LIVES.map(({ organisation }) => organisation),
		NOT_OPENED
	]);
	const canaries: Canary[] = [];
	const places: Place[] = [];
	const receipts: Part['receipts'] = {};
	const drafts: Draft[] = [];
	for (const [at, life] of LIVES.entries()) {
		const one = invited[at];
		if (one === undefined) throw new Error('fewer invited than live');
		const { receipt } = await live(ctx, slug, life, one);
		const { owner } = life;
		const own = owner === undefined ? {} : { owner };
		const responseId = await idOf(ctx, receipt);
		if (owner !== undefined && owner !== 'colleague') receipts[owner] = receipt;
		if (!life.isSent) drafts.push({ slug, receipt, owner });
		const isSeen = life.isSent && life.attribution !== 'anonymous';
		canaries.push(
			{ kind: life.name, text: life.organisation, ...own },
			{ kind: life.kind, text: life.says.split(',')[0]?.split(' ')[0] ?? '', ...own },
			{ kind: 'receipt', text: receipt, ...own },
			{ kind: 'hash', text: hashReceipt(receipt) },
			{ kind: isSeen ? 'id-of-shown-response' : 'id-of-hidden-response', text: responseId },
			{ kind: 'secret', text: one.secret }
		);
		places.push({ slug, consultationId, responseId, organisationId: one.organisationId });
	}
	const last = invited.at(-1);
	if (last === undefined) throw new Error('nobody is invited');
	const shared = await shareDrafts(ctx, drafts);
	await addFields(ctx, last, canaries);
	places.push(
		...(await lettersOf(ctx, consultationId, [
			last.organisationId,
			invited[2]?.organisationId ?? ''
		]))
	);
	const document = await addDocument(ctx, mair, {
		...{ consultationId, title: 'A draft', fileName: 'draft.txt' },
		bytes: Buffer.from('What is proposed.')
	});
	return {
		canaries: [
			...canaries,
			...shared.canaries,
			...(await invitationsOf(ctx)),
			{ kind: 'name-of-others', text: NOT_OPENED, owner: 'invited' },
			{ kind: 'secret', text: last.secret, owner: 'invited' }
		],
		places: [
			...places,
			...shared.places.map((place) => ({ ...place, slug, consultationId, clauseId: 'c-staff' })),
			{ slug, consultationId, clauseId: 'c-law', imageId: picture.id },
			{ slug, consultationId, documentId: document.ok ? document.value.id : '' },
			{ slug, consultationId, sectionId: 's-grants', questionId: 'q-why', number: '1' },
			{ slug, consultationId, sectionId: 's-bidding', questionId: 'q-days', number: '2' }
		],
		receipts,
		errands: places.flatMap(({ responseId }) =>
			responseId === undefined ? [] : [coding(consultationId, responseId)]
		),
		links: { invited: { invitation: [last.secret] }, ...shared.links }
	};
}

/** A reminder to all who have not answered with their identity, to be sent by hand. */
async function lettersOf(
	ctx: TestContext,
	consultationId: string,
	organisationIds: readonly string[]
): Promise<Place[]> {
	const mailed = await sendReminders(ctx, mair, { consultationId, note: '' });
	const mailingId = mailed?.mailingId ?? '';
	// The address of one that has not opened its link, and of one that answered anonymously.
	const ofOne = (organisationId: string) =>
		ctx.db.read
			.select({ letterId: letter.id, invitationId: invitation.id })
			.from(letter)
			.innerJoin(invitation, eq(invitation.organisationId, letter.organisationId))
			.where(eq(letter.organisationId, organisationId));
	const rows = [
		...(await ofOne(organisationIds[0] ?? '')),
		...(await ofOne(organisationIds[1] ?? ''))
	];
	return rows.map(({ letterId, invitationId }) => ({
		...{ consultationId, mailingId, letterId, invitationId }
	}));
}

async function live(ctx: TestContext, slug: string, life: Life, invited: Invited) {
	const key = await begin(ctx, slug, life.attribution, invited);
	await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': life.says });
	const fields = { kind: 'gap', text: life.says, suggested: '' };
	await saveComment(ctx, VISITOR, { ...key, clauseId: 'c-staff', fields, base: '0' });
	if (life.isSent) await send(ctx, key);
	return key;
}

async function idOf(ctx: TestContext, receipt: string): Promise<string> {
	const rows = await ctx.db.read
		.select({ id: response.id, receiptHash: response.receiptHash })
		.from(response);
	return rows.find(({ receiptHash }) => receiptHash === hashReceipt(receipt))?.id ?? '';
}

async function invitationsOf(ctx: TestContext): Promise<Canary[]> {
	const rows = await ctx.db.read.select().from(invitation);
	return rows.flatMap(({ id, tokenHash }): Canary[] => [
		{ kind: 'id-of-invitation', text: id },
		{ kind: 'hash', text: tokenHash }
	]);
}

/** A canary in the fields of the register that only the secretariat has. */
async function addFields(ctx: TestContext, { organisationId }: Invited, canaries: Canary[]) {
	const alias = 'Perrotine Nine';
	const name = 'Morwenna Quillfeather';
	const email = 'm.quillfeather@perrotine.example';
	await ctx.db.write(async (tx) => {
		await tx.insert(organisationAlias).values({ organisationId, alias });
		await tx.insert(contact).values({ id: ctx.random.id(), organisationId, name, email });
	});
	canaries.push(
		{ kind: 'alias', text: alias },
		{ kind: 'contact', text: name },
		{ kind: 'contact', text: email },
		{ kind: 'id-of-organisation', text: organisationId, owner: 'invited' }
	);
}

/** What the coding page's script sends: here on answers that are shown, and that are not. */
const coding = (consultationId: string, responseId: string): Errand => ({
	method: 'POST',
	path: `/secretariat/consultations/${consultationId}/coding/passages`,
	fields: null,
	json: {
		...{ responseId, questionId: 'q-why', start: 0, end: 9, quoted: 'tormentil' },
		...{ wanted: [{ newThemeName: `Quern ${responseId}`, stance: 'supports' }], seenThemeIds: [] }
	}
});
