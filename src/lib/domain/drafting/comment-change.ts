const CHANGES = ['resolve', 'reopen', 'delete'] as const;

/** What a button on a section's page does with comments, beside saving the page. */
export interface CommentChange {
	what: (typeof CHANGES)[number];
	commentId: string;
	/** The question or section that the button stands at. */
	placeId: string;
}

/** The value of such a button: "resolve.<comment>.<place>". */
export const commentButton = ({ what, commentId, placeId }: CommentChange): string =>
	[what, commentId, placeId].join('.');

/** The value of the button that adds a comment: what is typed is added by any button. */
export const addCommentButton = (placeId: string): string => `comment..${placeId}`;

/** A button's value read back; null for any other button of the page. */
export function readCommentChange(pressed: unknown): CommentChange | null {
	const [name, commentId = '', placeId = ''] = partsOf(pressed);
	const what = CHANGES.find((one) => one === name);
	return what === undefined || commentId === '' ? null : { what, commentId, placeId };
}

/** Where on the page a button for comments was pressed; null for the page's own buttons. */
export function pressedPlace(pressed: unknown): string | null {
	const [, , placeId = ''] = partsOf(pressed);
	return /^[\w-]{1,64}$/.test(placeId) ? placeId : null;
}

const partsOf = (pressed: unknown): string[] =>
	typeof pressed === 'string' ? pressed.split('.') : [];
