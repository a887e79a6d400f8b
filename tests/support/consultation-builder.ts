import type { ConsultationContent } from '../../src/lib/domain/consultations/content.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { consultation, consultationVersion, person } from '../../src/lib/server/db/schema.ts';
import { CONTENT } from './all-question-types.ts';
import { mair } from './cast.ts';

export interface BuiltConsultation {
	id: string;
	slug: string;
	versionId: string;
	content: ConsultationContent;
	opensAt: Date;
	closesAt: Date;
}

const DAY = 86_400_000;

/**
 * A published consultation with every type of question, open from a week ago to in two weeks by
 * the context's clock unless told otherwise. Mair has made it; her account is added if it is missing.
 */
export async function aConsultation(
	ctx: Context,
	{
		content = {},
		slug = 'draft-guidance-on-commissioning',
		opensAt = new Date(ctx.clock.now().getTime() - 7 * DAY),
		closesAt = new Date(ctx.clock.now().getTime() + 14 * DAY),
		isExample = false
	}: {
		content?: Partial<ConsultationContent>;
		slug?: string;
		opensAt?: Date;
		closesAt?: Date;
		isExample?: boolean;
	} = {}
): Promise<BuiltConsultation> {
	const id = ctx.random.id();
	const versionId = ctx.random.id();
	const whole = { ...CONTENT, ...content };
	await ctx.db.write(async (tx) => {
		await tx
			.insert(person)
			.values({
				id: mair.personId,
				name: mair.name,
				email: 'mair-llewellyn@secretariat.example',
				emailFolded: 'mair-llewellyn@secretariat.example',
				role: mair.role,
				passwordHash: 'no password',
				createdAt: opensAt
			})
			.onConflictDoNothing();
		await tx.insert(consultation).values({
			id,
			slug,
			title: whole.title,
			draft: whole,
			draftRevision: 1,
			opensAt,
			closesAt,
			publishedAt: opensAt,
			isExample,
			createdAt: opensAt,
			createdBy: mair.personId
		});
		await tx.insert(consultationVersion).values({
			id: versionId,
			consultationId: id,
			number: 1,
			content: whole,
			changeNote: '',
			publishedAt: opensAt,
			publishedBy: mair.personId
		});
	});
	return { id, slug, versionId, content: whole, opensAt, closesAt };
}
