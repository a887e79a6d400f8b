import { READING_NOTES, type ReadingNote } from './word/reading-notes.ts';

const WORDS: Record<ReadingNote, (count: number) => string> = {
	'tracked-insertions': () =>
		'The file has tracked changes. Words that were put in are taken as if they were accepted.',
	'tracked-deletions': () => 'Words that were deleted with track changes are left out.',
	comments: (count) =>
		`${counted(count, 'comment')} in the margin of the file ${was(count)} left out.`,
	'hidden-text': () => 'Hidden text is left out.',
	'text-boxes': (count) =>
		`${counted(count, 'text box', 'text boxes')} ${was(count)} left out: put anything important into the text itself.`,
	drawings: (count) =>
		`${counted(count, 'chart or drawing', 'charts or drawings')} made in Word ${was(count)} left out. To show one, save it as a picture, put that into the file, and upload it again.`,
	equations: (count) =>
		`${counted(count, 'equation')} ${count === 1 ? 'is' : 'are'} shown as plain letters: check how ${count === 1 ? 'it reads' : 'they read'}.`,
	'embedded-files': (count) => `${counted(count, 'embedded file')} ${was(count)} left out.`,
	'headers-and-footers': () => 'Headers and footers are left out.',
	'contents-table': () => 'The table of contents is left out: the page makes its own.',
	'outside-pictures': (count) =>
		`${counted(count, 'picture')} ${count === 1 ? 'is' : 'are'} only linked in the file, and ${was(count)} left out.`,
	'undrawable-pictures': (count) =>
		`${counted(count, 'picture')} cannot be shown on a page (of the kinds EMF, WMF or SVG, or damaged). A sentence stands in ${count === 1 ? 'its' : 'their'} place. Save ${count === 1 ? 'it' : 'them'} as PNG in the file, and upload it again.`
};

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count === 1 ? 'One' : String(count)} ${count === 1 ? one : many}`;
const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** Notes as they travel in an address: "comments.2,hidden-text.1". */
export const notesInAddress = (notes: readonly { note: ReadingNote; count: number }[]): string =>
	notes.map(({ note, count }) => `${note}.${String(count)}`).join(',');

const STAYS_IN_THE_FILE: readonly ReadingNote[] = [
	'tracked-insertions',
	'tracked-deletions',
	'comments',
	'hidden-text'
];

/**
 * What was left out or changed, one sentence each, from such an address; what is no note is passed
 * over. Whoever downloads the original finds in it what was left out here, which has to be said.
 */
export function noteSentences(typed: string): string[] {
	const found = typed.split(',').flatMap((part) => {
		const [name, count = ''] = part.split('.');
		const note = READING_NOTES.find((each) => each === name);
		return note !== undefined && /^\d{1,6}$/.test(count) ? [{ note, count: Number(count) }] : [];
	});
	const sentences = found.map(({ note, count }) => WORDS[note](count));
	if (!found.some(({ note }) => STAYS_IN_THE_FILE.includes(note))) return sentences;
	return [
		...sentences,
		'Once published, everybody can download the original, and read tracked changes, comments and hidden text in it. To prevent that, accept the changes and delete the comments in Word, save, and upload the file again.'
	];
}
