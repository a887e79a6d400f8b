import type { ParamMatcher } from '@sveltejs/kit';

/** A whole number from 1, such as a release's. */
export const match = ((value) => /^[1-9][0-9]{0,5}$/.test(value)) satisfies ParamMatcher;
