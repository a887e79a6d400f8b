import type { Clause } from './clause.ts';

/** A clause as it was read from a file, before it gets its id. */
export type ClauseText = Omit<Clause, 'id' | 'closedReason' | 'isLeftOut'>;
