/** The box that a clause's form is shown in: beside the text on a wide screen, over it on a phone. */
export interface PanelElement {
	dialog: HTMLDialogElement;
	title: HTMLElement;
	body: HTMLElement;
	/** Said by screen readers when it changes. */
	news: HTMLElement;
}

const make = (tag: string, className: string): HTMLElement => {
	const element = document.createElement(tag);
	element.className = className;
	return element;
};

/** Makes the box and puts it into the page, closed. */
export function makePanel(close: () => void): PanelElement {
	const dialog = document.createElement('dialog');
	dialog.className = 'comment-panel';
	dialog.setAttribute('aria-labelledby', 'comment-panel-title');
	const head = make('div', 'comment-panel__head');
	const title = make('h2', 'comment-panel__title');
	title.id = 'comment-panel-title';
	title.tabIndex = -1;
	const button = make('button', 'button button--secondary button--small');
	button.setAttribute('type', 'button');
	button.textContent = 'Close';
	button.addEventListener('click', close);
	const body = make('div', 'comment-panel__body');
	const news = make('p', 'govuk-visually-hidden');
	news.setAttribute('role', 'status');
	head.append(title, button);
	dialog.append(head, body);
	document.body.append(dialog, news);
	return { dialog, title, body, news };
}
