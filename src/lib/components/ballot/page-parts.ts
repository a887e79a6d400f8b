// The parts of a page that the script knows, by data attributes; a page without them is left alone.

/** `without`: as the page came, for a browser without scripts. `failed`: no ballot could be got. */
export type PageState = 'without' | 'with' | 'elsewhere' | 'failed';

/** Shows the parts that are for a state, and hides those that are for others. */
export function show(state: PageState): void {
	for (const part of document.querySelectorAll<HTMLElement>('[data-when]'))
		part.hidden = !(part.dataset.when ?? '').split(' ').includes(state);
}

/** Brings a notice to whoever has pressed a button elsewhere on the page. */
export const goTo = (state: PageState): void =>
	document.querySelector<HTMLElement>(`[data-when="${state}"][tabindex]`)?.focus();

export const part = (name: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-ballot-${name}]`);

export const say = (text: string): void => {
	const status = part('status');
	if (status !== null) status.textContent = text;
};

export const formOfPage = (): HTMLFormElement | null =>
	document.querySelector<HTMLFormElement>('form[data-ballot-form]');

/**
 * Runs once when a person does something on the page. Programs that open the links in letters to
 * look for viruses run scripts too, and must not use up a ballot. A pointer that moves is no sign:
 * browsers tell of one that stands still when the page moves beneath it.
 */
export function onceSomebodyIsThere(run: () => void): void {
	const signs = ['pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];
	const once = (): void => {
		for (const sign of signs) window.removeEventListener(sign, once, true);
		run();
	};
	for (const sign of signs) window.addEventListener(sign, once, { capture: true, passive: true });
}
