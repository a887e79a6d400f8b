import { changeWords } from '../../domain/documents/change-words.ts';
import { followPins } from '../../domain/documents/follow-pins.ts';
import { changeOutline, type OutlineChange } from '../../domain/documents/outline-change.ts';
import { inverseOf } from '../../domain/documents/undo-change.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { reviseDocument, type DocumentToChange } from './revise-document.ts';

/**
 * Changes the draft guidance of a consultation that is not published yet, and keeps with it how the
 * change is taken back. Questions that are pinned to a clause which is merged away go along.
 * @returns the new revision; `changed-meanwhile` when it is not what was looked at any more
 * @throws as `reviseDocument`
 */
export async function changeDocument(
	ctx: Context,
	actor: Actor,
	input: DocumentToChange & { change: OutlineChange }
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
	return await reviseDocument(ctx, actor, input, (content, pins) => {
		const changed = changeOutline(content, input.change);
		if (changed === null) return null;
		const inverse = inverseOf(content.clauses, changed.clauses);
		const followed = followPins(pins, inverse, changed);
		const words = changeWords(content.clauses, input.change);
		return {
			content: { ...changed, lastChange: { words, ...inverse, pins: followed.before } },
			pins: followed.now
		};
	});
}
