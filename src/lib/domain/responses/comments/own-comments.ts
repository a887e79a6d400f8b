import { clauseNames } from '../../documents/clause-name.ts';
import { WHOLE, type SourceContent } from '../../documents/clause.ts';
import type { DifferencePiece } from '../../documents/difference/difference-piece.ts';
import { wordDifference } from '../../documents/difference/word-difference.ts';
import type { Comment } from '../answer-value.ts';
import type { Answers } from '../visible-questions.ts';

/** A comment of a response, with the clause that it is about. */
export interface OwnComment {
	clauseId: string;
	/** "2.4 Providers must tell…" */
	name: string;
	comment: Comment;
	/** The words suggested against the clause's own; [] where none are. */
	difference: DifferencePiece[];
}

/** The comments of a response in the order of the text, the one on the whole last. */
export function ownComments(content: SourceContent, answers: Answers): OwnComment[] {
	const names = clauseNames(content.clauses);
	const texts = new Map(content.clauses.map(({ id, text }) => [id, text]));
	return [...texts.keys(), WHOLE].flatMap((clauseId) => {
		const comment = answers.get(clauseId);
		if (comment?.kind !== 'comment') return [];
		const { suggested } = comment;
		const difference =
			suggested === null ? [] : wordDifference(texts.get(clauseId) ?? '', suggested);
		return [{ clauseId, name: names.get(clauseId) ?? '', comment, difference }];
	});
}

/** How many comments there are. */
export const countComments = (answers: Answers): number =>
	[...answers.values()].filter(({ kind }) => kind === 'comment').length;
