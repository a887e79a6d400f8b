import { fileURLToPath } from 'node:url';

/** The file of an SQLite address: `file:./data/soundings.db`, `file:///srv/soundings.db`, or a path. */
export const fileOfUrl = (url: string): string =>
	url.startsWith('file:///') ? fileURLToPath(url) : url.replace(/^(file|sqlite):/, '');
