/**
 * The part of the product that a file belongs to, which is what the arrows are about:
 * `domain/coding`, `server/people`, `server` for the files right in that folder, `components/ui`,
 * `routes/server` for what runs on the server only, `routes/pages` for the rest.
 *
 * @param path from the project's folder, such as `src/lib/domain/coding/stance.ts`
 */
export function zoneOf(path: string): string {
	const parts = path.split('/');
	if (parts[0] !== 'src') return 'outside';
	if (parts[1] === 'lib') {
		const [area = '', folder = ''] = [parts[2], parts[3]];
		if (!FOLDERS_OF_ZONES.includes(area)) return area;
		return parts.length > 4 ? `${area}/${folder}` : area;
	}
	if (parts[1] === 'routes') {
		const isOnServer = /(\.server|\+server)(\.ts)?$/.test(path);
		return isOnServer ? 'routes/server' : 'routes/pages';
	}
	if (parts.length > 2) return parts[1] ?? '';
	// hooks.server.ts and app.d.ts stand where the routes' server files stand.
	return 'routes/server';
}

const FOLDERS_OF_ZONES = ['domain', 'server', 'components'];
