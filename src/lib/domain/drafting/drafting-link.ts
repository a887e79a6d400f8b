import { cleanLine } from '../shared/clean-text.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The most links that one draft has at a time. */
export const LINK_LIMIT = 10;
/** The most characters of a link's name. */
export const LINK_NAME_LIMIT = 60;
/** Random bytes of a link's secret: 192 bits. */
export const LINK_SECRET_BYTE_COUNT = 24;

/** A link as its maker sees it in a list. The secret is kept nowhere. */
export interface DraftingLink {
	id: string;
	/** "the trustees" */
	name: string;
}

/** A link's name as typed, which says who it is for. The error says what to do. */
export function parseLinkName(typed: string): Result<string, string> {
	const name = cleanLine(typed);
	if (name === '') return err('Say who the link is for, such as “trustees”');
	if (name.length > LINK_NAME_LIMIT)
		return err(`Shorten this to ${String(LINK_NAME_LIMIT)} characters or fewer`);
	return ok(name);
}

/** Whether a form sent what could be the secret of a link: 24 bytes as base64url. */
export const isLinkSecret = (sent: unknown): sent is string =>
	typeof sent === 'string' && /^[A-Za-z0-9_-]{32}$/.test(sent);
