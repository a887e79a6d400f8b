import type { DraftComment } from './draft-comment.ts';
import type { DraftingLink } from './drafting-link.ts';

const counted = (count: number, one: string, several: string): string =>
	count === 1 ? `1 ${one}` : `${String(count)} ${several}`;

/**
 * What is lost when a response is sent or withdrawn, to go on from either word: "ends 2 drafting
 * links and deletes 5 notes, 1 of them not settled". '' when the draft is not shared.
 */
export function whatSendingEnds({
	links,
	comments
}: {
	links: readonly DraftingLink[];
	comments: readonly DraftComment[];
}): string {
	const open = comments.filter(({ isResolved }) => !isResolved).length;
	const parts = [
		...(links.length > 0
			? [`ends ${counted(links.length, 'drafting link', 'drafting links')}`]
			: []),
		...(comments.length > 0 ? [`deletes ${counted(comments.length, 'note', 'notes')}`] : [])
	];
	const rest =
		open === 0 ? '' : comments.length === 1 ? ', not settled yet' : `, ${String(open)} not settled`;
	return parts.length === 0 ? '' : `${parts.join(' and ')}${rest}`;
}
