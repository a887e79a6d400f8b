// A closed consultation with answers of all three kinds, coded and frozen, written straight into
// the tables: what the tests of reports and exports start from. All of it is invented.
import type { SnapshotContent } from '../../src/lib/domain/coding/snapshot.ts';
import type { AnswerValue } from '../../src/lib/domain/responses/answer-value.ts';
import { chunks } from '../../src/lib/domain/shared/chunks.ts';
import { fold } from '../../src/lib/domain/shared/fold.ts';
import type { Database } from '../../src/lib/server/db/client.ts';
import {
	answer,
	coding,
	codingSnapshot,
	consultation,
	consultationVersion,
	contact,
	invitation,
	organisation,
	organisationAlias,
	organisationValue,
	passage,
	registerValue,
	response,
	responseAuthor,
	secretariat,
	theme
} from '../../src/lib/server/db/schema.ts';
import { mair } from './cast.ts';
import { CANARIES, WORLD, plannedResponses, worldContent } from './report-world-content.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';

const at = new Date('2026-09-01T08:00:00Z');

export interface WorldOptions {
	isExample?: boolean;
	/** Submitted anonymous responses that the elimination rule holds back. */
	heldBack?: number;
}

/** Fills the database with the world. The cast must be there: `addCast`. */
export async function addReportWorld(db: Database, options: WorldOptions = {}): Promise<void> {
	const responses = plannedResponses();
	const idOf = (i: number) => `response-${String(i).padStart(2, '0')}-of-world`;
	const organisationName = (i: number) =>
		i === 11
			? CANARIES.unattributedName
			: i === 20
				? CANARIES.anonymousInvitedName
				: `Invented Charity ${String.fromCharCode(65 + (i % 26))}${String(i)}`;

	const codings = responses.map((r, i) => ({
		passageId: `passage-${String(i).padStart(2, '0')}-world`,
		responseId: idOf(i),
		questionId: 'q-why',
		startOffset: 0,
		endOffset: r.text.length,
		themeId: WORLD.themes[r.theme],
		stance: r.stance
	}));
	const themes = [
		{ id: WORLD.themes.length, parentId: null, name: 'Contract length', position: 1 },
		{
			id: WORLD.themes.start,
			parentId: WORLD.themes.length,
			name: 'Time to mobilise',
			position: 2
		},
		{ id: WORLD.themes.voice, parentId: null, name: 'Lived experience', position: 3 }
	].map((t) => ({ ...t, description: '' }));
	const snapshot: SnapshotContent = {
		themes,
		responseIds: responses.map((_, i) => idOf(i)),
		heldBackCount: options.heldBack ?? 0,
		codings
	};

	await db.write(async (tx) => {
		await tx
			.insert(secretariat)
			.values({
				id: 'secretariat',
				name: 'The Invented Advisory Group',
				contactEmail: 'secretariat@advisory.example',
				accentColour: '#0a5d66'
			})
			.onConflictDoNothing();
		await tx.insert(registerValue).values(
			[
				{ id: 'band-small', kind: 'size-band' as const, name: 'Small' },
				{ id: 'band-large', kind: 'size-band' as const, name: 'Large' },
				{ id: 'region-nw', kind: 'region' as const, name: 'North West' },
				{ id: 'region-wales', kind: 'region' as const, name: 'Wales' },
				{ id: 'cat-housing', kind: 'service-category' as const, name: 'Accommodation' }
			].map((v, i) => ({
				...v,
				nameFolded: fold(v.name),
				description: '',
				position: i,
				archivedAt: null
			}))
		);
		await tx.insert(organisation).values(
			Array.from({ length: 30 }, (_, i) => ({
				id: `organisation-${String(i).padStart(2, '0')}`,
				name: organisationName(i),
				nameFolded: fold(organisationName(i)),
				searchText: fold(organisationName(i)),
				sizeBandId: i % 3 === 0 ? 'band-large' : 'band-small',
				createdAt: at,
				updatedAt: at
			}))
		);
		await tx.insert(organisationValue).values(
			Array.from({ length: 30 }, (_, i) => ({
				organisationId: `organisation-${String(i).padStart(2, '0')}`,
				valueId: i === 12 ? 'region-wales' : 'region-nw'
			}))
		);
		await tx.insert(organisationAlias).values({
			organisationId: 'organisation-11',
			alias: CANARIES.unattributedAlias
		});
		await tx.insert(contact).values({
			id: 'contact-canary-1',
			organisationId: 'organisation-20',
			name: CANARIES.contactName,
			email: CANARIES.email
		});
		await tx.insert(consultation).values({
			id: WORLD.consultationId,
			slug: WORLD.slug,
			title: worldContent.title,
			draft: worldContent,
			draftRevision: 1,
			opensAt: at,
			closesAt: new Date('2026-10-01T16:00:00Z'),
			publishedAt: at,
			isExample: options.isExample ?? false,
			createdAt: at,
			createdBy: mair.personId
		});
		await tx.insert(consultationVersion).values({
			id: WORLD.versionId,
			consultationId: WORLD.consultationId,
			number: 1,
			content: worldContent,
			changeNote: '',
			publishedAt: at,
			publishedBy: mair.personId
		});
		await tx.insert(invitation).values(
			Array.from({ length: 30 }, (_, i) => ({
				id: `invitation-${String(i).padStart(2, '0')}`,
				consultationId: WORLD.consultationId,
				organisationId: `organisation-${String(i).padStart(2, '0')}`,
				tokenHash: `token-hash-${String(i)}`
			}))
		);
		await tx.insert(response).values(
			responses.map((r, i) => ({
				id: idOf(i),
				consultationId: WORLD.consultationId,
				versionId: WORLD.versionId,
				attribution: r.attribution,
				channel: i % 12 === 3 ? ('email' as const) : ('web' as const),
				state: 'submitted' as const,
				isShown: true,
				mayBeQuoted: r.mayBeQuoted,
				about: {
					sizeBandId: i % 3 === 0 ? 'band-large' : 'band-small',
					regionIds: [i === 12 ? 'region-wales' : 'region-nw'],
					serviceCategoryIds: [],
					specialismIds: []
				},
				receiptHash: `${CANARIES.receiptHash}-${String(i)}`
			}))
		);
		await tx.insert(responseAuthor).values(
			responses.flatMap((r, i) =>
				r.attribution === 'anonymous'
					? []
					: [
							{
								responseId: idOf(i),
								attribution: r.attribution,
								consultationId: WORLD.consultationId,
								organisationId: `organisation-${String(i).padStart(2, '0')}`,
								statedName: i === 11 ? CANARIES.unattributedStatedName : organisationName(i),
								submittedAt: new Date('2026-09-20T10:00:00Z')
							}
						]
			)
		);
		const answers = responses.flatMap(
			(r, i): { questionId: string; value: AnswerValue; responseId: string }[] => [
				{ responseId: idOf(i), questionId: 'q-why', value: { kind: 'text', text: r.text } },
				{
					responseId: idOf(i),
					questionId: 'q-agree',
					value: {
						kind: 'choice',
						optionId: i < 9 ? 'strongly-agree' : i < 15 ? 'agree' : i < 17 ? 'neither' : 'disagree',
						other: ''
					}
				},
				{
					responseId: idOf(i),
					questionId: 'q-barriers',
					value: {
						kind: 'choices',
						optionIds: i % 2 === 0 ? ['time', 'size'] : i === 5 ? ['risk'] : ['time'],
						other: i === 7 ? 'The portal' : ''
					}
				},
				{
					responseId: idOf(i),
					questionId: 'q-weeks',
					value: { kind: 'number', number: 2 + (i % 6) }
				}
			]
		);
		for (const part of chunks(answers, 500)) await tx.insert(answer).values(part.map(answerRow));
		await tx.insert(theme).values(
			themes.map((t) => ({
				...t,
				consultationId: WORLD.consultationId,
				nameFolded: fold(t.name),
				deletedAt: null
			}))
		);
		await tx.insert(passage).values(
			codings.map(({ passageId, responseId, questionId, startOffset, endOffset }) => ({
				id: passageId,
				consultationId: WORLD.consultationId,
				responseId,
				questionId,
				startOffset,
				endOffset
			}))
		);
		await tx.insert(coding).values(
			codings.map(({ passageId, themeId, stance }) => ({
				passageId,
				themeId,
				stance,
				coderId: mair.personId,
				codedAt: at
			}))
		);
		await tx.insert(codingSnapshot).values({
			id: WORLD.snapshotId,
			consultationId: WORLD.consultationId,
			number: 1,
			content: snapshot,
			frozenAt: new Date('2026-10-05T09:00:00Z'),
			frozenBy: mair.personId
		});
	});
}
