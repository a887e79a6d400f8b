/** Where this server is reached, as far as it can tell; development listens on another port. */
export function siteOrigin(
	env: Readonly<Record<string, string | undefined>> = process.env
): string {
	const port = env.PORT ?? (env.NODE_ENV === 'development' ? '5173' : '3000');
	return env.ORIGIN ?? `http://localhost:${port}`;
}
