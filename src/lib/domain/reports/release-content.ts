/** What was published: words, and figures after disclosure control. */
export type ReleaseContent = Record<string, unknown>;
