import { goTo, refreshClause, showClause } from './clause-text.ts';
import { adoptStyles, fetchPage, type FetchedPage } from './fetched-page.ts';
import { makePanel } from './panel-element.ts';

/** From here there is room for the panel beside the text. */
const WIDE = '(min-width: 64em)';

/** A clause's form as it was left without saving, by its address. */
const left = new Map<string, { title: string; nodes: Node[] }>();

/** Opens clauses' own pages in a panel. Whatever it cannot do is left to the page itself. */
export function startPanel(): (link: HTMLAnchorElement) => void {
	const { dialog, title, body, news } = makePanel(close);
	let address = '';
	let hasTyped = false;
	let isBusy = false;

	function clauseId(): string {
		return body.querySelector<HTMLElement>('[data-panel]')?.dataset.panel ?? '';
	}

	/** Keeps a form that was typed in for when it is opened again. */
	function putAside(): void {
		if (address !== '' && hasTyped)
			left.set(address, { title: title.textContent, nodes: [...body.childNodes] });
		body.replaceChildren();
		address = '';
		hasTyped = false;
	}

	function close(): void {
		const clause = document.getElementById(clauseId());
		putAside();
		dialog.close();
		document.body.classList.remove('has-comment-panel');
		if (clause !== null) goTo(clause);
	}

	function show(heading: string, nodes: readonly Node[], at: string): void {
		putAside();
		address = at;
		title.textContent = heading;
		body.replaceChildren(...nodes);
		if (!dialog.open) {
			const isWide = matchMedia(WIDE).matches;
			document.body.classList.toggle('has-comment-panel', isWide);
			if (isWide) dialog.show();
			else dialog.showModal();
		}
		body.scrollTop = 0;
		const error = body.querySelector<HTMLElement>('.govuk-error-summary');
		(error ?? title).focus();
	}

	/** Shows a clause's page that was fetched; false for any other page. */
	function showPage(fetched: FetchedPage): boolean {
		const part = fetched.page.querySelector<HTMLElement>('[data-panel]');
		if (part === null) return false;
		adoptStyles(fetched);
		show(part.dataset.title ?? '', [document.importNode(part, true)], fetched.address.pathname);
		return true;
	}

	async function open(link: HTMLAnchorElement): Promise<void> {
		const path = new URL(link.href).pathname;
		if (path === address) {
			title.focus();
			return;
		}
		const kept = left.get(path);
		if (kept !== undefined) {
			left.delete(path);
			show(kept.title, kept.nodes, path);
			hasTyped = true;
			return;
		}
		try {
			if (showPage(await fetchPage(link.href))) return;
		} catch {
			// No connection: the browser says so better.
		}
		location.assign(link.href);
	}

	/** What became of a form that was sent. */
	async function take(fetched: FetchedPage, sentId: string): Promise<void> {
		hasTyped = false;
		if (fetched.page.querySelector('[data-commentable]') !== null) {
			const clause = showClause(sentId, fetched.page);
			body.replaceChildren();
			close();
			news.textContent = 'Saved';
			if (clause !== null) goTo(clause);
			return;
		}
		const isShown = showPage(fetched);
		if (!isShown) location.assign(fetched.address);
		else if (fetched.page.querySelector('.govuk-error-summary') === null)
			await refreshClause(sentId);
		else hasTyped = true;
	}

	/** An answer that is neither the text nor a clause's page: taking it would lose what was typed. */
	const isRefused = ({ page, status }: FetchedPage): boolean =>
		status >= 400 && page.querySelector('[data-panel], [data-commentable]') === null;

	async function send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
		if (isBusy) return;
		isBusy = true;
		dialog.setAttribute('aria-busy', 'true');
		try {
			const fetched = await fetchPage(form.action, new FormData(form, pressed));
			if (!isRefused(fetched)) await take(fetched, clauseId());
			else if (fetched.status !== 403 && fetched.status !== 410) throw new Error('refused');
			else {
				// Too late: the page that says so shows all that was typed, and only a form leads to it.
				hasTyped = false;
				HTMLFormElement.prototype.submit.call(form);
			}
		} catch {
			news.textContent = 'Not saved. What you typed is still here: try again.';
			const alert = document.createElement('p');
			alert.className = 'govuk-error-message';
			alert.textContent = news.textContent;
			form.before(alert);
		} finally {
			isBusy = false;
			dialog.removeAttribute('aria-busy');
		}
	}

	dialog.addEventListener('submit', (event) => {
		if (!(event.target instanceof HTMLFormElement)) return;
		event.preventDefault();
		void send(event.target, event.submitter);
	});
	dialog.addEventListener('input', () => {
		hasTyped = true;
	});
	dialog.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		close();
	});
	addEventListener('beforeunload', (event) => {
		if (hasTyped || left.size > 0) event.preventDefault();
	});
	return (link) => void open(link);
}
