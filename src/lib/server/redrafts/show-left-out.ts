import { shownClauses } from '../../domain/documents/clause.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { changeMatching } from './change-matching.ts';

/**
 * Shows a clause of the next version that was set aside because its words seem to have been left
 * out of the first. It counts as new until somebody says what it was made of.
 * @param input.revision of the matching that was looked at
 * @returns `not-there` for a clause that was not set aside
 * @throws DomainError as `authorise` and `changeMatching` do
 */
export async function showLeftOut(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; clauseId: string }
): Promise<Result<null, 'not-there'>> {
	authorise(actor, 'report:edit');
	return await changeMatching(ctx, input, ({ next, leftOut }, before) => {
		const aside = leftOut.map(({ id }) => id);
		if (!aside.includes(input.clauseId)) return null;
		const inserted = new Set([...before.inserted, input.clauseId]);
		return {
			...before,
			inserted: shownClauses(next.content).flatMap(({ id }) => (inserted.has(id) ? id : [])),
			leftOut: aside.filter((id) => id !== input.clauseId)
		};
	});
}
