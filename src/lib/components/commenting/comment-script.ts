// Comfort on the page of a draft: clauses open beside the text instead of on a page of their own.
// It asks this site for the same pages that the links lead to, and sends nothing else.
import { listenToKeys } from './comment-keys.ts';
import { startPanel } from './comment-panel.ts';

const text = document.querySelector('[data-commentable]');
if (text !== null && 'HTMLDialogElement' in globalThis) {
	const open = startPanel();
	listenToKeys(open);
	text.addEventListener('click', (event) => {
		if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
		if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
			return;
		const link = event.target.closest('a[data-open]');
		if (!(link instanceof HTMLAnchorElement)) return;
		event.preventDefault();
		open(link);
	});
	document.querySelector('[data-keys]')?.removeAttribute('hidden');
}
