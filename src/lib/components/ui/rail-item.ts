/** One stage in the left rail. */
export interface RailItem {
	text: string;
	/** Without an address the stage is shown and cannot be opened. */
	href?: string | undefined;
	/** How far the work is, not which page is open: that is told by the address. */
	state: 'done' | 'current' | 'todo' | 'blocked';
	hint?: string | undefined;
}
