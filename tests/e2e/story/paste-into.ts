import type { Locator } from '@playwright/test';

/** What a browser does when somebody pastes: the event with both forms, then the letters. */
export const pasteInto = (box: Locator, pasted: { html: string; text: string }): Promise<void> =>
	box.evaluate((element, { html, text }) => {
		if (!(element instanceof HTMLTextAreaElement)) throw new Error('no box');
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', html);
		clipboardData.setData('text/plain', text);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
		element.value = text;
		element.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}, pasted);
