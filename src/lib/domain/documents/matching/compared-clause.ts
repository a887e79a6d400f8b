import type { Clause } from '../clause.ts';

/** What of a clause is compared. Its number as printed is not: renumbering is no change. */
export type ComparedClause = Pick<Clause, 'id' | 'kind' | 'text'>;

/** Only clauses of one class are matched: a paragraph may become an item, a heading may not. */
export const classOf = ({ kind }: ComparedClause): string => (kind === 'item' ? 'paragraph' : kind);
