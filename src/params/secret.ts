import type { ParamMatcher } from '@sveltejs/kit';

/** A link's secret, base64url. */
export const match = ((value) => /^[A-Za-z0-9_-]{20,64}$/.test(value)) satisfies ParamMatcher;
