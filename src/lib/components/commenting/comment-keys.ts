import { clauses, goTo, linkOf } from './clause-text.ts';

const isTypedIn = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('input, textarea, select, dialog') !== null;

/** The clause with the focus, or the first that is not scrolled past; -1 above all of them. */
function placeIn(all: readonly HTMLElement[]): number {
	const focused = all.findIndex((clause) => clause.contains(document.activeElement));
	if (focused !== -1) return focused;
	return all.findIndex((clause) => clause.getBoundingClientRect().top >= 0) - 1;
}

/**
 * Alt with an arrow goes from clause to clause, with Shift too from comment to comment; Enter on a
 * clause opens it. Never a letter alone: those belong to screen readers and to who speaks to type.
 */
export function listenToKeys(open: (link: HTMLAnchorElement) => void): void {
	document.addEventListener('keydown', (event) => {
		if (isTypedIn(event.target)) return;
		const { key, target } = event;
		if (key === 'Enter' && target instanceof HTMLElement && target.matches('[data-clause]')) {
			const link = linkOf(target);
			if (link === null) return;
			event.preventDefault();
			open(link);
			return;
		}
		if (!event.altKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
		const all = clauses();
		const at = placeIn(all);
		const isWanted = (clause: HTMLElement) =>
			!event.shiftKey || clause.querySelector('[data-own]') !== null;
		const found =
			key === 'ArrowDown'
				? all.slice(at + 1).find(isWanted)
				: all.slice(0, Math.max(0, at)).findLast(isWanted);
		event.preventDefault();
		if (found !== undefined) goTo(found);
	});
}
