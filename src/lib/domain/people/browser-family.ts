/** Order matters: every browser also claims to be the ones that came before it. */
const BROWSERS: readonly [RegExp, string][] = [
	[/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
	[/\bOPR\/|\bOpera\b/, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bChrome\/|\bHeadlessChrome\/|\bCriOS\//, 'Chrome'],
	[/\bVersion\/.*\bSafari\//, 'Safari']
];
const SYSTEMS: readonly [RegExp, string][] = [
	[/\bWindows\b/, 'Windows'],
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
	[/\bCrOS\b/, 'Chromebook'],
	[/\bLinux\b/, 'Linux']
];

/**
 * What a person calls the browser of a session: "Firefox on Windows". The family only: a whole
 * user agent is a fingerprint, and nobody recognises their own.
 */
export function browserFamily(userAgent: string | null): string {
	const nameIn = (list: readonly [RegExp, string][]) =>
		list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const system = nameIn(SYSTEMS);
	const browser = nameIn(BROWSERS) ?? 'A browser';
	return system === undefined ? browser : `${browser} on ${system}`;
}
