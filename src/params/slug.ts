import type { ParamMatcher } from '@sveltejs/kit';

export const match = ((value) => /^[a-z0-9][a-z0-9-]{0,79}$/.test(value)) satisfies ParamMatcher;
