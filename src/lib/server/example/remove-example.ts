import { eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import {
	auditEntry,
	consultation,
	invitation,
	job,
	organisation,
	report,
	responseAuthor
} from '../db/schema.ts';

/**
 * Removes the example and every trace of it, the record of changes included. Invented
 * organisations that were invited to a consultation of the secretariat's own stay, archived.
 * Removing what is not there does nothing.
 * @throws DomainError what `authorise` throws
 */
export async function removeExample(ctx: Context, actor: Actor): Promise<void> {
	authorise(actor, 'example:manage');
	await ctx.db.write(async (tx) => {
		const consultationIds = await idsOfExample(tx);
		if (consultationIds.length > 0) {
			const reports = await tx
				.select({ id: report.id })
				.from(report)
				.where(inArray(report.consultationId, consultationIds));
			const subjects = [...consultationIds, ...reports.map(({ id }) => id)];
			await tx.delete(job).where(inArray(job.subjectId, subjects));
			await tx.delete(auditEntry).where(inArray(auditEntry.subjectId, subjects));
			await tx.delete(consultation).where(inArray(consultation.id, consultationIds));
		}
		await removeOrganisations(ctx, tx);
	});
	await ctx.db.forgetHistory();
}

async function idsOfExample(tx: Writer): Promise<string[]> {
	const rows = await tx
		.select({ id: consultation.id })
		.from(consultation)
		.where(eq(consultation.isExample, true));
	return rows.map(({ id }) => id);
}

async function removeOrganisations(ctx: Context, tx: Writer): Promise<void> {
	const examples = await tx
		.select({ id: organisation.id })
		.from(organisation)
		.where(eq(organisation.isExample, true));
	const ids = examples.map(({ id }) => id);
	if (ids.length === 0) return;
	const invited = await tx
		.selectDistinct({ id: invitation.organisationId })
		.from(invitation)
		.where(inArray(invitation.organisationId, ids));
	const answered = await tx
		.selectDistinct({ id: responseAuthor.organisationId })
		.from(responseAuthor)
		.where(inArray(responseAuthor.organisationId, ids));
	const kept = [...invited, ...answered].flatMap(({ id }) => (id === null ? [] : [id]));
	if (kept.length > 0)
		await tx
			.update(organisation)
			.set({ isExample: false, archivedAt: ctx.clock.now() })
			.where(inArray(organisation.id, kept));
	await tx
		.delete(auditEntry)
		.where(inArray(auditEntry.subjectId, ids.filter((id) => !kept.includes(id)).concat('')));
	await tx.delete(organisation).where(eq(organisation.isExample, true));
}
