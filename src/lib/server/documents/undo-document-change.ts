import { followPins } from '../../domain/documents/follow-pins.ts';
import { inverseOf, undoChange } from '../../domain/documents/undo-change.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { reviseDocument, type DocumentToChange } from './revise-document.ts';

/**
 * Takes back the last change to the draft guidance. Questions whose pins moved with it are asked
 * where they were; those that were pinned since to what goes away now follow its words.
 * @returns the new revision; `changed-meanwhile` when something else was changed since, or nothing
 * is left to take back
 * @throws as `reviseDocument`
 */
export async function undoDocumentChange(
	ctx: Context,
	actor: Actor,
	input: DocumentToChange
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
	return await reviseDocument(ctx, actor, input, (content, pins) => {
		const undone = undoChange(content);
		if (undone === null) return null;
		const inverse = inverseOf(content.clauses, undone.clauses);
		const moved = followPins(pins, inverse, undone).now;
		// Only those that nobody has pinned elsewhere meanwhile.
		const target = content.clauses[content.lastChange?.at ?? -1]?.id;
		const back = (content.lastChange?.pins ?? []).filter(({ questionId }) =>
			pins.some((pin) => pin.questionId === questionId && pin.clauseId === target)
		);
		return { content: undone, pins: [...moved, ...back] };
	});
}
