import { addQuotation } from '../../../src/lib/server/reports/quotations/add-quotation.ts';
import { checkQuotation } from '../../../src/lib/server/reports/quotations/check-quotation.ts';
import { createOfficialLink } from '../../../src/lib/server/reports/officials/create-official-link.ts';
import { decideSignOff } from '../../../src/lib/server/reports/decide-sign-off.ts';
import { publishReport } from '../../../src/lib/server/reports/publish-report.ts';
import { readQuotation } from '../../../src/lib/server/reports/quotations/read-quotation.ts';
import { reportOf } from '../../../src/lib/server/reports/report-of.ts';
import { sendToChair } from '../../../src/lib/server/reports/send-to-chair.ts';
import { chair, mair } from '../../support/cast.ts';
import { addComments, quoteInTable, UNQUOTED } from '../../support/commented-report.ts';
import type { TestContext } from '../../support/context.ts';
import { addReportWorld } from '../../support/report-world.ts';
import { CANARIES, WORLD } from '../../support/report-world-content.ts';
import { writeReport } from '../../support/written-report.ts';
import type { Canary, CanaryKind } from './canaries.ts';
import { addNextVersion } from './next-version.ts';
import type { Part } from './world.ts';

const { consultationId, slug, themes } = WORLD;
const COMMENT = 'Burnished, says the secretariat to the chair.';
const OFFICIAL = 'Cressida Underhill-Mbeki, Policy';

/** A consultation that has closed, with a report that is published, and replied to by link. */
export async function addReport(ctx: TestContext): Promise<Part> {
	ctx.clock.set(new Date(Date.now() - 8 * 86_400_000).toISOString());
	await addReportWorld(ctx.db);
	await addComments(ctx);
	await writeReport(ctx);
	const revision = async () => (await reportOf(ctx.db.read, consultationId)).revision;

	// One quotation that names its author until that is taken out, and one that names nobody.
	const quotations: string[] = [];
	for (const passageId of ['passage-11-world', 'passage-13-world']) {
		const quotationId = await addQuotation(ctx, mair, {
			...{ consultationId, revision: await revision() },
			...{ findingId: themes.length, passageId }
		});
		quotations.push(quotationId);
		const { hits, attributions } = await readQuotation(ctx, mair, { consultationId, quotationId });
		await checkQuotation(ctx, mair, {
			...{ consultationId, revision: await revision(), quotationId },
			redact: hits.map(({ start, end }) => `${String(start)}-${String(end)}`),
			...{ leave: [], alsoRedact: [], attribution: attributions.at(-1) ?? '' }
		});
	}
	// And two comments for the table: one that names its author until that is taken out.
	quotations.push(await quoteInTable(ctx, 11, 'c-staff'), await quoteInTable(ctx, 13, 'c-weeks'));
	const at = await revision();
	const sent = await sendToChair(ctx, mair, { consultationId, revision: at, comment: COMMENT });
	if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.error)}`);
	await decideSignOff(ctx, chair, {
		...{ consultationId, revision: at, decision: 'approved', comment: '' }
	});
	await publishReport(ctx, mair, { consultationId, revision: at, changeNote: '' });
	const secondRound = await addNextVersion(ctx, consultationId);
	const link = await createOfficialLink(ctx, mair, { consultationId, officialName: OFFICIAL });

	const place = { slug, consultationId };
	return {
		canaries: [
			...responseCanaries(),
			...fieldCanaries(),
			{ kind: 'comment', text: 'Burnished' },
			{ kind: 'text-anonymous', text: UNQUOTED },
			{ kind: 'text-quoted', text: 'Eight weeks lose us the worker' },
			{ kind: 'official', text: 'Underhill-Mbeki', owner: 'official-by-link' },
			{ kind: 'secret', text: link, owner: 'official-by-link' }
		],
		places: [
			{ ...place, number: '1', responseId: idOfResponse(2), organisationId: 'organisation-02' },
			{ ...place, number: '2', responseId: idOfResponse(12), organisationId: 'organisation-12' },
			{ ...place, responseId: idOfResponse(18), organisationId: 'organisation-18' },
			...quotations.map((quotationId) => ({ ...place, quotationId })),
			...Object.values(themes).map((id) => ({ ...place, themeId: id, findingId: id })),
			{ ...place, recommendationId: 'recommendation-length', actionId: 'action-meeting' },
			{ ...place, sectionId: 'section-1', questionId: 'q-why' },
			{ ...place, clauseId: 'second-weeks' },
			...secondRound
		],
		anonymousIds: [18, 19, 20, 21, 22, 23].map(idOfResponse),
		links: { 'official-by-link': { reply: [link] } }
	};
}

const padded = (n: number) => String(n).padStart(2, '0');
const idOfResponse = (n: number) => `response-${padded(n)}-of-world`;
const letter = (n: number) => String.fromCharCode(65 + n);

/** By number, as the world plans them: 11 by name, 7 not for attribution, 6 anonymous, 6 silent. */
function responseCanaries(): Canary[] {
	return Array.from({ length: 30 }, (_, n): Canary[] => {
		const [name, text]: [CanaryKind, CanaryKind] =
			n < 11
				? ['name-of-named', 'text-named']
				: n < 18
					? ['name-of-unattributed', 'text-unattributed']
					: ['name-of-others', 'text-anonymous'];
		return [
			{ kind: name, text: `Invented Charity ${letter(n % 26)}${String(n)}` },
			{ kind: n === 13 ? 'text-quoted' : text, text: `Case ${letter(n)}, as we see it` },
			{ kind: 'id-of-invitation', text: `invitation-${padded(n)}` },
			{ kind: 'id-of-organisation', text: `organisation-${padded(n)}` },
			{ kind: 'id-of-shown-response', text: idOfResponse(n) }
		];
	}).flat();
}

const fieldCanaries = (): Canary[] => [
	// This one names itself in what it wrote, and that was taken out before it was quoted.
	{ kind: 'name-in-text', text: CANARIES.unattributedName },
	{ kind: 'text-unattributed', text: '020 7946 0018' },
	{ kind: 'alias', text: CANARIES.unattributedAlias },
	{ kind: 'name-stated', text: CANARIES.unattributedStatedName },
	{ kind: 'name-of-others', text: CANARIES.anonymousInvitedName },
	{ kind: 'contact', text: CANARIES.contactName },
	{ kind: 'contact', text: CANARIES.email },
	{ kind: 'hash', text: CANARIES.receiptHash },
	{ kind: 'hash', text: 'token-hash-' }
];
