import type { ClauseText } from './clause-text.ts';
import type { Clause } from './clause.ts';
import { describePicture, picturesOf } from './describe-picture.ts';

/**
 * Clauses of a file that takes the place of another: those with the same kind and words keep their
 * id, what they were before and what was decided about them (closed, left out), in order; pictures that come again keep
 * their description.
 * @param newIds as many as there are clauses
 */
export function keepClauses(
	texts: readonly ClauseText[],
	before: readonly Clause[],
	newIds: readonly string[]
): Clause[] {
	const descriptions = new Map(
		before.flatMap((clause) => picturesOf(clause).map(({ imageId, alt }) => [imageId, alt]))
	);
	const waiting = new Map<string, Clause[]>();
	for (const clause of before) {
		const key = sameness(clause);
		waiting.set(key, [...(waiting.get(key) ?? []), clause]);
	}
	return texts.map((text, at) => {
		const described = describeAgain(
			{ ...text, id: newIds[at] ?? '', closedReason: null, isLeftOut: false },
			descriptions
		);
		const old = waiting.get(sameness(described))?.shift();
		if (old === undefined) return described;
		return {
			...described,
			id: old.id,
			closedReason: old.closedReason,
			isLeftOut: old.isLeftOut,
			...(old.before === undefined ? {} : { before: old.before })
		};
	});
}

const sameness = ({ kind, text, html }: Clause): string => `${kind} ${text === '' ? html : text}`;

const describeAgain = (
	clause: Clause,
	descriptions: ReadonlyMap<string | null, string | null>
): Clause =>
	picturesOf(clause).reduce((described, { imageId, alt }) => {
		const known = descriptions.get(imageId) ?? null;
		if (alt !== null || known === null) return described;
		return describePicture(described, imageId, known) ?? described;
	}, clause);
