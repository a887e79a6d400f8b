import type { ImportPlan } from '../../domain/organisations/import-plan.ts';
import type { ImportTable } from '../../domain/organisations/import-table.ts';
import { planImport } from '../../domain/organisations/plan-import.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { hashSecret } from '../random.ts';
import { readImportRegister } from './read-import-register.ts';

export interface ImportPreview {
	plan: ImportPlan;
	/** Changes with anything that the plan would do: `runImport` does this plan or none. */
	fingerprint: string;
}

/** The SHA-256 of a plan. */
export const fingerprintOf = (plan: ImportPlan): string => hashSecret(JSON.stringify(plan));

/**
 * What importing a file would do. Nothing is written.
 * @throws DomainError as `authorise` does
 */
export async function previewImport(
	ctx: Context,
	actor: Actor,
	input: { table: ImportTable; addsEntries: boolean }
): Promise<ImportPreview> {
	authorise(actor, 'register:edit');
	const plan = planImport(input.table, await readImportRegister(ctx.db.read), input);
	return { plan, fingerprint: fingerprintOf(plan) };
}
