import { eq } from 'drizzle-orm';
import { draftingLink, response } from '../../../src/lib/server/db/schema.ts';
import { hashReceipt } from '../../../src/lib/server/identity/receipts/receipt.ts';
import { createConsultation } from '../../../src/lib/server/consultations/create-consultation.ts';
import { editQuestionnaire } from '../../../src/lib/server/consultations/edit-questionnaire.ts';
import { recordResponse } from '../../../src/lib/server/responses/desk/record-response.ts';
import { aDocument, VETTING_CLAUSES } from '../../support/a-document.ts';
import { mair } from '../../support/cast.ts';
import { aConsultation } from '../../support/consultation-builder.ts';
import type { TestContext } from '../../support/context.ts';
import { share } from '../../support/drafting-steps.ts';
import { answerPage, begin, inviteAll, send, type Invited } from '../../support/response-steps.ts';
import type { Attribution } from '../../../src/lib/domain/consultations/attribution.ts';
import type { Canary } from './canaries.ts';
import type { Place } from './places.ts';
import type { Part } from './world.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

/** A closed consultation whose anonymous answers are held back, and one that is open to anybody. */
export async function addOthers(ctx: TestContext): Promise<Part> {
	const canaries: Canary[] = [];
	const places: Place[] = [];
	ctx.clock.set(inDays(-20).toISOString());

	const answered = async (slug: string, how: Attribution, says: string, one?: Invited) => {
		const key = await begin(ctx, slug, how, one);
		await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': says });
		// Whoever was not invited has no name before saying one, and sends only without.
		if (one !== undefined || how === 'anonymous') await send(ctx, key);
		const [own] = await ctx.db.read
			.select({ id: response.id })
			.from(response)
			.where(eq(response.receiptHash, hashReceipt(key.receipt)));
		return { receipt: key.receipt, responseId: own?.id ?? '' };
	};

	const few = { slug: 'held-back', content: { audience: 'invited', title: 'Held back' } } as const;
	const heldBack = await aConsultation(ctx, { ...few, opensAt: inDays(-30), closesAt: inDays(-5) });
	const names = Array.from({ length: 7 }, (_, at) => `Rosemullion ${String(at + 1)}`);
	const invited = await inviteAll(ctx, heldBack.id, names);
	for (const [at, one] of invited.entries()) {
		const isNamed = at < 5;
		const says = isNamed ? 'Said by name.' : `Fenwick ${String(at)} is not read by anybody.`;
		const how = isNamed ? 'named' : 'anonymous';
		const { responseId } = await answered('held-back', how, says, one);
		places.push({ slug: 'held-back', consultationId: heldBack.id, responseId });
		if (isNamed) continue;
		canaries.push(
			{ kind: 'text-held-back', text: `Fenwick ${String(at)}` },
			{ kind: 'name-of-others', text: one.name },
			{ kind: 'id-of-hidden-response', text: responseId }
		);
	}
	const recorded = await recordResponse(ctx, mair, {
		...{ consultationId: heldBack.id, channel: 'phone', attribution: 'unattributed' },
		...{ organisationId: null, statedName: 'Wexcombe Stated', mayBeQuoted: false },
		values: { 'q-q-why': 'Throstle, said on the phone.' }
	});
	canaries.push(
		{ kind: 'name-stated', text: 'Wexcombe Stated' },
		{ kind: 'text-recorded', text: 'Throstle' }
	);
	if (recorded.ok)
		places.push({
			...{ slug: 'held-back', consultationId: heldBack.id },
			responseId: recorded.value.id
		});

	const { id: draftId } = await createConsultation(ctx, mair, { title: 'Not published' });
	const change = {
		kind: 'add-section',
		id: 'section-0',
		title: 'First',
		introduction: ''
	} as const;
	await editQuestionnaire(ctx, mair, { consultationId: draftId, revision: 1, change });
	const clauses = VETTING_CLAUSES.map((clause) => ({ ...clause, id: `draft-${clause.id}` }));
	await aDocument(ctx, draftId, { clauses });
	places.push({ consultationId: draftId, clauseId: 'draft-c-staff' });
	const anybody = await aConsultation(ctx, { slug: 'anybody', closesAt: inDays(10) });
	const elsewhere = await answered('anybody', 'anonymous', 'Ferrous words from elsewhere.');
	const draft = await answered('anybody', 'named', 'Zibeline, not sent.');
	places.push(
		{ slug: 'anybody', consultationId: anybody.id, responseId: elsewhere.responseId, number: '1' },
		{ slug: 'anybody', consultationId: anybody.id, responseId: draft.responseId, number: '2' }
	);
	// A draft that is shared: its link's id is in addresses, and opens nothing without the secret.
	await share(ctx, { slug: 'anybody', receipt: draft.receipt }, 'Wagtail trustees');
	const [link] = await ctx.db.read.select({ id: draftingLink.id }).from(draftingLink);
	places.push({ slug: 'anybody', linkId: link?.id ?? '', number: '1' });
	canaries.push(
		{ kind: 'text-draft', text: 'Wagtail' },
		{ kind: 'text-waiting', text: 'Ferrous words', owner: 'respondent-elsewhere' },
		{ kind: 'receipt', text: elsewhere.receipt, owner: 'respondent-elsewhere' },
		{ kind: 'id-of-hidden-response', text: elsewhere.responseId },
		{ kind: 'text-draft', text: 'Zibeline' },
		{ kind: 'receipt', text: draft.receipt }
	);
	const newQuestion = `/secretariat/consultations/${draftId}/questions/new?section=section-0&type=long-text`;
	return {
		canaries,
		places,
		errands: [{ method: 'GET', path: newQuestion, fields: null }],
		receipts: { 'respondent-elsewhere': elsewhere.receipt }
	};
}
