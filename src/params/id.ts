import type { ParamMatcher } from '@sveltejs/kit';

/** A random id of ours; anything else is a 404 before a load runs. */
export const match = ((value) => /^[A-Za-z0-9_-]{8,40}$/.test(value)) satisfies ParamMatcher;
