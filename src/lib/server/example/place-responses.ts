import { NOTHING_SAID, type About } from '../../domain/responses/about.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import {
	answer,
	ballotIssue,
	invitation,
	response,
	responseAuthor,
	spentBallot
} from '../db/schema.ts';
import { hashReceipt, makeReceipt } from '../identity/receipts/receipt.ts';
import { makePlaceholder } from '../identity/invitations/spend-invitation.ts';
import { hashSecret } from '../random.ts';
import { answersOf, type ExampleAnswer } from './answers-of.ts';
import type { PlacedConsultation } from './place-consultation.ts';
import type { FindEntry, PlacedOrganisation } from './place-organisations.ts';
import { EXAMPLE_RESPONSES, type ExampleResponse } from './responses.data.ts';
import { answerRow } from '../responses/answering/answer-row.ts';

// Spreads the identified answers over the weeks that it was open.
const NINETEEN_HOURS = 19 * 60 * 60 * 1000;

export interface PlacedResponse {
	responseId: string;
	answers: ExampleAnswer[];
}

/**
 * Invites all invented organisations and writes the 24 responses. The invitations used for
 * anonymous ones are drawn by lot: the example keeps the wall that the product keeps.
 */
export async function placeResponses(
	ctx: Context,
	tx: Writer,
	{ consultationId, versionId, closesAt }: PlacedConsultation,
	organisations: readonly PlacedOrganisation[],
	find: FindEntry
): Promise<PlacedResponse[]> {
	const invitations = organisations.map((organisation) => ({ id: ctx.random.id(), organisation }));
	await tx.insert(invitation).values(
		invitations.map(({ id, organisation }) => ({
			id,
			consultationId,
			organisationId: organisation.id,
			tokenHash: hashSecret(ctx.random.secret(24))
		}))
	);
	const named = new Set(EXAMPLE_RESPONSES.map(({ from }) => from));
	const others = invitations.filter(({ organisation }) => !named.has(organisation.name));
	const anonymousCount = EXAMPLE_RESPONSES.filter(({ from }) => from === null).length;
	const used = [
		...invitations.filter(({ organisation }) => named.has(organisation.name)),
		...ctx.random.shuffle(others).slice(0, anonymousCount)
	];
	const placeholders = used.map(({ id }) => ({ id, ...makePlaceholder(ctx.random) }));
	await tx
		.insert(ballotIssue)
		.values(placeholders.map(({ id, blindedHash }) => ({ invitationId: id, blindedHash })));
	await tx
		.insert(spentBallot)
		.values(placeholders.map(({ serialHash }) => ({ consultationId, serialHash })));

	const placed = EXAMPLE_RESPONSES.map((example) => ({
		example,
		responseId: ctx.random.id(),
		answers: answersOf(example),
		author: organisations.find(({ name }) => name === example.from)
	}));
	await tx.insert(response).values(
		placed.map(({ example, responseId, author }) => ({
			id: responseId,
			consultationId,
			versionId,
			attribution: example.attribution,
			channel: example.channel ?? 'web',
			state: 'submitted' as const,
			isShown: true,
			mayBeQuoted: example.mayBeQuoted,
			about: author?.about ?? aboutOf(example, find),
			receiptHash: hashReceipt(makeReceipt(ctx.random))
		}))
	);
	await tx.insert(responseAuthor).values(
		placed.flatMap(({ example, responseId, author }, at) =>
			author === undefined || example.attribution === 'anonymous'
				? []
				: [
						{
							responseId,
							attribution: example.attribution,
							consultationId,
							organisationId: author.id,
							statedName: author.name,
							submittedAt: new Date(closesAt.getTime() - (at + 1) * NINETEEN_HOURS)
						}
					]
		)
	);
	const rows = placed.flatMap(({ responseId, answers }) =>
		answers.map((given) => answerRow({ ...given, responseId, isRead: true }))
	);
	await tx.insert(answer).values(rows);
	return placed.map(({ responseId, answers }) => ({ responseId, answers }));
}

function aboutOf({ about }: ExampleResponse, find: FindEntry): About {
	if (about === undefined) return NOTHING_SAID;
	const one = (kind: 'region' | 'specialism', name: string | undefined) =>
		name === undefined ? [] : [find(kind, name) ?? []].flat();
	return {
		...NOTHING_SAID,
		sizeBandId: about.sizeBand === undefined ? null : (find('size-band', about.sizeBand) ?? null),
		regionIds: one('region', about.region),
		specialismIds: one('specialism', about.specialism)
	};
}
