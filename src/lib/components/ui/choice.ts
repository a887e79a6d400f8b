import type { Snippet } from 'svelte';

/** One radio button or checkbox. */
export interface Choice {
	value: string;
	label: string;
	hint?: string | undefined;
	/** A word between this choice and the one before it, such as "or". */
	divider?: string | undefined;
	/** Shown under the choice while it is taken (always, in a browser without `:has()`). */
	conditional?: Snippet | undefined;
	disabled?: boolean | undefined;
}
