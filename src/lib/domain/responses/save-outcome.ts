import type { AnswerValue } from './answer-value.ts';

/** What came of saving one page of answers. */
export interface SaveOutcome {
	/** What to put right, by question id. Those answers were not saved; all others were. */
	errors: Map<string, string>;
	/** Questions that this page and another changed, with what is stored. Not overwritten. */
	conflicts: Map<string, { value: AnswerValue } | null>;
	/** Questions that another page changed and this one left alone: what it saved stands. */
	changed: string[];
	/** Questions of this section that are asked now and were not on the page. */
	added: string[];
}
