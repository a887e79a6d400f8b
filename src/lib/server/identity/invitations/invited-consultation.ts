import { eq } from 'drizzle-orm';
import { contentSchema } from '../../../domain/consultations/content.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { consultationOf, type Consultation } from '../../consultations/read-consultation.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { consultationVersion } from '../../db/schema.ts';

export interface InvitedConsultation {
	consultation: Consultation;
	/** As people were told when it was published: a draft has invited nobody. */
	audience: 'open-link' | 'invited' | null;
	/** k */
	threshold: number;
}

/**
 * A consultation with what its latest version says about whom it invites.
 * @throws DomainError `not-found`
 */
export async function invitedConsultation(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	id: string
): Promise<InvitedConsultation> {
	const consultation = await consultationOf(ctx, reader, id);
	const threshold = consultation.draft.threshold;
	if (consultation.latestVersion === null) return { consultation, audience: null, threshold };
	const [version] = await reader
		.select({ content: consultationVersion.content })
		.from(consultationVersion)
		.where(eq(consultationVersion.id, consultation.latestVersion.id));
	if (version === undefined) throw new DomainError('not-found', 'version');
	const content = contentSchema.parse(version.content);
	return { consultation, audience: content.audience, threshold: content.threshold };
}

/**
 * Throws unless links to it can be made now.
 * @throws DomainError `not-ready` for a draft or an open link, `closed` once it has closed
 */
export function requireInviting({ consultation, audience }: InvitedConsultation): void {
	if (audience !== 'invited') throw new DomainError('not-ready', 'not for invited organisations');
	if (consultation.phase !== 'scheduled' && consultation.phase !== 'open')
		throw new DomainError('closed', consultation.phase);
}

/**
 * Throws once the list was called complete, or something anonymous was shown: that could not be
 * from whoever is invited now, and so would be known to be from the others.
 * @throws DomainError `already-done`
 */
export function requireOpenList({ consultation }: InvitedConsultation): void {
	if (consultation.isListComplete || consultation.hasShownBatch)
		throw new DomainError('already-done', 'list complete');
}
