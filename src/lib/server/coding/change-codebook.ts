import { applyOperation } from '../../domain/coding/apply-operation.ts';
import type { Codebook, Theme } from '../../domain/coding/codebook.ts';
import type { CodebookOperation } from '../../domain/coding/codebook-operation.ts';
import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { codebookChange } from '../db/schema.ts';
import { carryOut, readCodebookRows } from './codebook-rows.ts';
import { requireOpenCoding } from './coding-open.ts';

/** A planned change: the operation, and the theme that it makes, if it makes one. */
export interface PlannedChange {
	operation: CodebookOperation;
	created: Theme | null;
}

/** The person who codes: never a visitor, never the product itself. */
export function coderOf(actor: Actor): string {
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'coders are people');
	return actor.personId;
}

/**
 * What every command on the codebook does: permission, the coding still open, `plan` on the
 * codebook as it is in the transaction, the change carried out, and a line of who and when.
 * @throws DomainError `already-done` when the coding is frozen, and what `authorise` throws
 */
export async function changeCodebook(
	ctx: Context,
	actor: Actor,
	consultationId: string,
	plan: (codebook: Codebook, tx: Writer) => Promise<Result<PlannedChange, CodebookRefusal>>
): Promise<Result<CodebookOperation, CodebookRefusal>> {
	authorise(actor, 'coding:edit');
	const changeId = ctx.random.id();
	return await ctx.db.write(async (tx) => {
		await requireOpenCoding(tx, consultationId);
		const codebook = await readCodebookRows(tx, consultationId);
		const planned = await plan(codebook, tx);
		if (!planned.ok) return planned;
		await makeChange(ctx, tx, actor, { consultationId, changeId, codebook, ...planned.value });
		return ok(planned.value.operation);
	});
}

/** Carries out a planned change inside a transaction, and records it. */
export async function makeChange(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	actor: Actor,
	change: PlannedChange & { consultationId: string; changeId: string; codebook: Codebook }
): Promise<void> {
	const { consultationId, operation, created, codebook } = change;
	const at = ctx.clock.now();
	const patch = applyOperation(codebook, operation, created);
	await carryOut(tx, consultationId, patch, at);
	await tx
		.insert(codebookChange)
		.values({ id: change.changeId, consultationId, personId: coderOf(actor), at, operation });
}
