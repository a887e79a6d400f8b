import { eq } from 'drizzle-orm';
import { reveal } from '../../domain/disclosure/releasable.ts';
import { stateAfter } from '../../domain/reports/report-lifecycle.ts';
import { releaseContentSchema } from '../../domain/reports/release-content.ts';
import type { SendingBlocker } from '../../domain/reports/sending-blockers.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { release, report } from '../db/schema.ts';
import { writeToInvited } from '../identity/letters/write-to-invited.ts';
import { wakeMail } from '../mail/start-mail.ts';
import { assessReport } from './assess-report.ts';

/**
 * Publishes the approved report as the next release, which never changes again. Everything is
 * composed and audited anew, together with all earlier releases. The first one is announced to every
 * invited organisation, whatever it answered; a correction is not.
 * @param input.changeNote what a correction changes; needed from the second release on
 * @returns the release's number, or what blocks it
 * @throws DomainError `stale-revision`, `not-ready` when it is not approved, `bad-request` for a
 * correction without a note, `not-found`, and what `authorise` throws
 */
export async function publishReport(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; changeNote: string }
): Promise<Result<{ number: number }, SendingBlocker[]>> {
	authorise(actor, 'report:publish');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'publish');
	const { consultationId, revision, changeNote } = input;
	const [id, mailingId] = [ctx.random.id(), ctx.random.id()];
	const published = await ctx.db.write<Result<{ number: number }, SendingBlocker[]>>(async (tx) => {
		const {
			report: own,
			content,
			blockers,
			nextNumber
		} = await assessReport(ctx, tx, consultationId);
		const state = stateAfter(own.state, 'publish');
		if (state === null) throw new DomainError('not-ready', 'not approved');
		if (own.revision !== revision) throw new DomainError('stale-revision', 'report');
		if (content === null || blockers.length > 0) return err(blockers);
		if (nextNumber > 1 && changeNote === '') throw new DomainError('bad-request', 'change note');
		await tx.insert(release).values({
			id,
			consultationId,
			number: nextNumber,
			snapshotId: own.snapshotId,
			// Parsing drops whatever the schema does not name: only what is meant to leave, leaves.
			content: releaseContentSchema.parse(reveal(content)),
			changeNote: nextNumber === 1 ? '' : changeNote,
			publishedAt: ctx.clock.now(),
			publishedBy: actor.personId
		});
		await tx.update(report).set({ state }).where(eq(report.id, own.id));
		await recordChange(ctx, tx, actor, {
			action: 'report:published',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { number: nextNumber }
		});
		if (nextNumber === 1)
			await writeToInvited(ctx, tx, { mailingId, consultationId, kind: 'summary-published' });
		return ok({ number: nextNumber });
	});
	wakeMail(ctx);
	return published;
}
