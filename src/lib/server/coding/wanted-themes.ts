import { liveTheme, themeNamed, type Codebook } from '../../domain/coding/codebook.ts';
import type { PassageRefusal } from '../../domain/coding/passage-refusal.ts';
import { planAdding } from '../../domain/coding/plan-operation.ts';
import type { Stance } from '../../domain/coding/stance.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { cleanLine } from '../../domain/shared/clean-text.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { makeChange } from './change-codebook.ts';
import { readCodebookRows } from './codebook-rows.ts';

/** A theme that is wanted on a passage: one of the codebook, or a new one by its name. */
export type WantedCoding = { stance: Stance } & ({ themeId: string } | { newThemeName: string });

/**
 * The wanted themes by id; those named and not there yet are added to the codebook.
 * @param input.newIds for each wanted one, in case it is new: made before the transaction
 */
export async function wantedThemes(
	ctx: Context,
	tx: Writer,
	actor: Actor,
	input: {
		consultationId: string;
		wanted: readonly WantedCoding[];
		newIds: readonly { themeId: string; changeId: string }[];
	}
): Promise<Result<{ themeId: string; stance: Stance }[], PassageRefusal>> {
	let codebook: Codebook = await readCodebookRows(tx, input.consultationId);
	// All of them are checked before any is added: what is returned does not roll back.
	for (const wanted of input.wanted) {
		if ('themeId' in wanted && liveTheme(codebook, wanted.themeId) === undefined)
			return err('theme-gone');
		if ('newThemeName' in wanted && cleanLine(wanted.newThemeName) === '') return err('no-name');
	}
	const themed = new Map<string, Stance>();
	for (const [index, wanted] of input.wanted.entries()) {
		if ('themeId' in wanted) {
			themed.set(wanted.themeId, wanted.stance);
			continue;
		}
		const ids = input.newIds[index];
		const there = themeNamed(codebook, wanted.newThemeName);
		if (there !== undefined || ids === undefined) {
			if (there !== undefined) themed.set(there.id, wanted.stance);
			continue;
		}
		const created = planAdding(codebook, {
			id: ids.themeId,
			parentId: null,
			name: wanted.newThemeName,
			description: ''
		});
		if (!created.ok) throw new Error('a theme with a free name on the first level can be added');
		await makeChange(ctx, tx, actor, {
			consultationId: input.consultationId,
			changeId: ids.changeId,
			codebook,
			operation: { kind: 'add', themeId: ids.themeId },
			created: created.value
		});
		codebook = [...codebook, created.value];
		themed.set(ids.themeId, wanted.stance);
	}
	return ok([...themed].map(([themeId, stance]) => ({ themeId, stance })));
}
