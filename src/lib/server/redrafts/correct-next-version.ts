import {
	correctMatching,
	type MatchingChange
} from '../../domain/documents/matching/correct-matching.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { changeMatching } from './change-matching.ts';

/**
 * Corrects by hand what became of a clause.
 * @param input.revision of the matching that was looked at
 * @returns `not-there` for clauses or links that are not
 * @throws DomainError as `authorise` and `changeMatching` do
 */
export async function correctNextVersion(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; change: MatchingChange }
): Promise<Result<null, 'not-there'>> {
	authorise(actor, 'report:edit');
	return await changeMatching(ctx, input, ({ olds, news, leftOut }, before) => {
		const corrected = correctMatching(olds, news, before, input.change);
		return corrected === null ? null : { ...corrected, leftOut: leftOut.map(({ id }) => id) };
	});
}
