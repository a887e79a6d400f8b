/** Headers of every answer. The content security policy is Kit's, in svelte.config.js. */
export function setSecurityHeaders(headers: Headers, isPrivate: boolean): void {
	headers.set('x-content-type-options', 'nosniff');
	// Not "no-referrer": Chromium then sends "Origin: null" with forms, and they are refused.
	// A page whose address is a secret asks for less: "strict-origin".
	if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
	if (isPrivate && !headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
