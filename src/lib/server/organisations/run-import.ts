import type { ImportTable } from '../../domain/organisations/import-table.ts';
import { planImport } from '../../domain/organisations/plan-import.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { addPlannedEntries } from './add-planned-entries.ts';
import { fingerprintOf, type ImportPreview } from './preview-import.ts';
import { readImportRegister } from './read-import-register.ts';
import { writeChangedRows, writeNewRows } from './write-import-rows.ts';

/**
 * Carries out the plan that was previewed, whole or not at all. Rows with errors are left out.
 * @param input.fingerprint of the plan that a person has seen
 * @returns what was done, or a new preview when the register has changed and with it the plan
 * @throws DomainError as `authorise` does
 */
export async function runImport(
	ctx: Context,
	actor: Actor,
	input: { table: ImportTable; addsEntries: boolean; fingerprint: string }
): Promise<Result<{ newCount: number; changedCount: number }, ImportPreview>> {
	authorise(actor, 'register:edit');
	return ctx.db.write(async (tx) => {
		const plan = planImport(input.table, await readImportRegister(tx), input);
		const fingerprint = fingerprintOf(plan);
		if (fingerprint !== input.fingerprint) return err({ plan, fingerprint });

		const idOf = await addPlannedEntries(ctx, tx, actor, plan.addedEntries);
		const newCount = await writeNewRows(ctx, tx, plan, idOf);
		const changedCount = await writeChangedRows(ctx, tx, plan, idOf);
		await recordChange(ctx, tx, actor, {
			action: 'register:imported',
			subjectKind: 'register',
			subjectId: 'register',
			detail: {
				newCount,
				changedCount,
				leftOutCount: plan.rows.filter(({ outcome }) => outcome === 'error').length
			}
		});
		return ok({ newCount, changedCount });
	});
}
