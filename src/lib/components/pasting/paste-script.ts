// Keeps the headings, lists and tables of a text that is pasted into a box, which takes letters
// only: the browser's HTML of it goes along in a hidden field while the box holds just that text.
// It reads what somebody pastes here, and sends nothing by itself.

/** What is longer is better uploaded as a file. */
const MOST_LETTERS = 5_000_000;

const SAID = {
	kept: 'Its headings, lists, numbers, bold words and tables come with it.',
	changed:
		'You changed the text here, so it is taken without tables and bold words. To keep them, empty the box and paste again, then change the draft once it is in.',
	tooLong: 'It is too long to keep its tables and bold words. Upload the file to keep them.'
};

const find = (selector: string): HTMLTextAreaElement | null => document.querySelector(selector);
const box = find('textarea[name=text]');
const hidden = find('textarea[name=html]');
const news = document.querySelector('[data-paste-news]');

/** Only the part that was copied, without pictures' bytes and programs' own styles. */
function slim(html: string): string {
	const part = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1] ?? html;
	return part.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\ssrc=(["'])data:.*?\1/gi, '');
}

if (box !== null && hidden !== null && news !== null) {
	let pasted: string | null = null;
	/** The text that the hidden field belongs to. */
	let kept = hidden.value === '' ? null : box.value;
	const say = (words: string) => {
		news.textContent = words;
	};
	box.addEventListener('paste', (event) => {
		const html = event.clipboardData?.getData('text/html') ?? '';
		const isWhole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
		pasted = html !== '' && isWhole ? slim(html) : null;
	});
	box.addEventListener('input', () => {
		const isTooLong = pasted !== null && pasted.length > MOST_LETTERS;
		if (pasted !== null && !isTooLong) {
			hidden.value = pasted;
			kept = box.value;
			say(SAID.kept);
		} else if (isTooLong || (kept !== null && box.value !== kept)) {
			hidden.value = '';
			kept = null;
			say(isTooLong ? SAID.tooLong : box.value === '' ? '' : SAID.changed);
		}
		pasted = null;
	});
	if (kept !== null) say(SAID.kept);
}
