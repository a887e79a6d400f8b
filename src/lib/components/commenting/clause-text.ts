import { fetchPage } from './fetched-page.ts';

/** The clauses on this page, with the whole document as the last. */
export const clauses = (): HTMLElement[] => [
	...document.querySelectorAll<HTMLElement>('[data-commentable] [data-clause]')
];

/** The link that leads to a clause's own page; null where there is nothing to say. */
export const linkOf = (clause: Element): HTMLAnchorElement | null =>
	clause.querySelector('a[data-open]');

/** Puts a clause as a fetched page has it in the place of the one that is shown. */
export function showClause(clauseId: string, page: Document): HTMLElement | null {
	const [fresh, shown] = [page.getElementById(clauseId), document.getElementById(clauseId)];
	if (fresh === null || shown === null) return null;
	const copy = document.importNode(fresh, true);
	shown.replaceWith(copy);
	return copy;
}

/** The same for a clause whose comment was saved while another page was asked for. */
export async function refreshClause(clauseId: string): Promise<void> {
	const { page } = await fetchPage(location.pathname + location.search);
	showClause(clauseId, page);
}

/** Takes the reader to a clause: focus, for keys and screen readers, and in view. */
export function goTo(clause: HTMLElement): void {
	clause.tabIndex = -1;
	clause.focus();
	clause.scrollIntoView({ block: 'nearest' });
}
