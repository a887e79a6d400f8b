import { and, eq } from 'drizzle-orm';
import { codebookOperationSchema } from '../../domain/coding/codebook-operation.ts';
import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { undoOperation } from '../../domain/coding/undo-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { codebookChange } from '../db/schema.ts';
import { carryOut, passagesWithTheme, readCodebookRows } from './codebook-rows.ts';
import { requireOpenCoding } from './coding-open.ts';

/**
 * Undoes one change of the codebook, not only the last, unless a later one has built on it.
 * @throws DomainError `not-found`, or `already-done` when the coding is frozen
 */
export async function undoCodebookChange(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; changeId: string }
): Promise<Result<null, CodebookRefusal>> {
	authorise(actor, 'coding:edit');
	const { consultationId, changeId } = input;
	return await ctx.db.write(async (tx) => {
		await requireOpenCoding(tx, consultationId);
		const [row] = await tx
			.select({ operation: codebookChange.operation, undoneAt: codebookChange.undoneAt })
			.from(codebookChange)
			.where(
				and(eq(codebookChange.id, changeId), eq(codebookChange.consultationId, consultationId))
			);
		if (row === undefined) throw new DomainError('not-found', 'codebook change');
		if (row.undoneAt !== null) return err('undone-already');
		const operation = codebookOperationSchema.parse(row.operation);
		const codebook = await readCodebookRows(tx, consultationId);
		// Only these two are asked about: the theme itself, and what it was merged into.
		const asked = operation.kind === 'merge' ? operation.intoThemeId : operation.themeId;
		const passages = await passagesWithTheme(tx, asked);
		const undoing = undoOperation(codebook, operation, (id) => (id === asked ? passages : []));
		if (!undoing.ok) return undoing;
		const at = ctx.clock.now();
		await carryOut(tx, consultationId, undoing.value, at);
		await tx.update(codebookChange).set({ undoneAt: at }).where(eq(codebookChange.id, changeId));
		await recordChange(ctx, tx, actor, {
			action: 'codebook:change-undone',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { changeId, kind: operation.kind }
		});
		return ok(null);
	});
}
