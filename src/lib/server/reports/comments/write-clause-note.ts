import { and, eq } from 'drizzle-orm';
import { shownClauses, WHOLE } from '../../../domain/documents/clause.ts';
import { stateAfter } from '../../../domain/reports/report-lifecycle.ts';
import { REPORT_TEXT_LIMIT } from '../../../domain/reports/report-draft.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { cleanText } from '../../../domain/shared/clean-text.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { inFigures } from '../../../domain/shared/in-figures.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { clauseNote, report } from '../../db/schema.ts';
import { readSourceDocument } from '../../documents/read-source-document.ts';
import type { ClauseNote } from './read-clause-notes.ts';
import { findReport } from '../report-of.ts';

export type NoteRefusal =
	| { kind: 'too-long'; words: string }
	/** Somebody saved another one meanwhile: this is it. */
	| { kind: 'stale'; saved: ClauseNote };

/**
 * Keeps what the secretariat says of the comments on a clause; empty takes it back. A note is
 * published with the report, so that a report which was sent or approved is a draft again: what
 * the chair approves and what is published are the same words.
 * @param input.revision of the note that the form was made from; 0 where there was none
 * @throws DomainError `not-found` for a clause that is not in the document
 */
export async function writeClauseNote(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauseId: string; revision: number; text: string }
): Promise<Result<null, NoteRefusal>> {
	authorise(actor, 'report:edit');
	const { consultationId, clauseId, revision } = input;
	const text = cleanText(input.text);
	if (text.length > REPORT_TEXT_LIMIT)
		return err({
			kind: 'too-long',
			words: `Shorten the note to ${inFigures(REPORT_TEXT_LIMIT)} characters or fewer`
		});
	return await ctx.db.write<Result<null, NoteRefusal>>(async (tx) => {
		const source = await readSourceDocument(ctx, tx, { consultationId, number: 1 });
		const isThere =
			source !== null &&
			(clauseId === WHOLE || shownClauses(source.content).some(({ id }) => id === clauseId));
		if (!isThere) throw new DomainError('not-found', 'clause');
		const [saved] = await tx
			.select({ text: clauseNote.text, revision: clauseNote.revision })
			.from(clauseNote)
			.where(and(eq(clauseNote.consultationId, consultationId), eq(clauseNote.clauseId, clauseId)));
		if (text === (saved?.text ?? '')) return ok(null);
		if (saved !== undefined && saved.revision !== revision) return err({ kind: 'stale', saved });
		const changed = { text, revision: (saved?.revision ?? 0) + 1 };
		await tx
			.insert(clauseNote)
			.values({ consultationId, clauseId, ...changed })
			.onConflictDoUpdate({
				target: [clauseNote.consultationId, clauseNote.clauseId],
				set: changed
			});
		await takeBackReport(tx, consultationId);
		await recordChange(ctx, tx, actor, {
			action: 'report:clause-noted',
			subjectKind: 'consultation',
			subjectId: consultationId
		});
		return ok(null);
	});
}

async function takeBackReport(tx: Writer, consultationId: string): Promise<void> {
	const found = await findReport(tx, consultationId);
	if (found === null || found.state === 'draft') return;
	await tx
		.update(report)
		.set({ state: stateAfter(found.state, 'edit') ?? 'draft', revision: found.revision + 1 })
		.where(eq(report.id, found.id));
}
