import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { freezeCoding } from '../coding/freeze-coding.ts';
import type { Context } from '../context.ts';
import { seedRegisterLists } from '../organisations/seed-register-lists.ts';
import { CLOSED_EXAMPLE, OPEN_EXAMPLE } from './consultations.data.ts';
import { isExampleLoaded } from './is-example-loaded.ts';
import { placeCoding } from './place-coding.ts';
import { placeConsultation } from './place-consultation.ts';
import { placeDraft } from './place-draft.ts';
import { entryFinder, placeOrganisations } from './place-organisations.ts';
import { placeResponses } from './place-responses.ts';
import { writeReport } from './write-report.ts';

/**
 * Loads the invented network: 40 organisations, a closed consultation with 24 coded responses and
 * a report in draft, and a second consultation that is open to be answered.
 * @returns the closed consultation's id
 * @throws DomainError `already-done` when it is loaded, `not-allowed` for an actor who is no
 * person, and what `authorise` throws
 */
export async function loadExample(ctx: Context, actor: Actor): Promise<{ consultationId: string }> {
	authorise(actor, 'example:manage');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person loads it');
	const { personId } = actor;
	const { consultationId, themeIds } = await ctx.db.write(async (tx) => {
		if (await isExampleLoaded(tx)) throw new DomainError('already-done', 'example');
		await seedRegisterLists(ctx, tx);
		const find = await entryFinder(tx);
		const organisations = await placeOrganisations(ctx, tx, find);
		const closed = await placeConsultation(ctx, tx, {
			content: CLOSED_EXAMPLE,
			slug: 'example-commissioning-guidance',
			opensInDays: -42,
			closesInDays: -14,
			personId
		});
		const responses = await placeResponses(ctx, tx, closed, organisations, find);
		await placeDraft(ctx, tx, closed.consultationId, responses);
		const themes = await placeCoding(ctx, tx, closed.consultationId, responses, personId);
		await placeConsultation(ctx, tx, {
			content: OPEN_EXAMPLE,
			slug: 'example-vetting-guidance',
			opensInDays: -3,
			closesInDays: 60,
			personId
		});
		return { consultationId: closed.consultationId, themeIds: themes };
	});
	await freezeCoding(ctx, actor, { consultationId });
	await writeReport(ctx, actor, consultationId, themeIds);
	return { consultationId };
}
