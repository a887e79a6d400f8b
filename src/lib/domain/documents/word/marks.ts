// Marks that are put into the words of a Word file before it is read, and looked up afterwards:
// letters of the private use area, which are taken out of the file's own words first.

const OPEN_PARAGRAPH = '\ue000';
const OPEN_NOTE = '\ue002';
const CLOSE = '\ue001';

/** Stands at the beginning of the nth paragraph. */
export const paragraphMark = (index: number): string => `${OPEN_PARAGRAPH}${String(index)}${CLOSE}`;

/** Stands where a note is referred to. */
export const noteMark = (isEndnote: boolean, id: string): string =>
	`${OPEN_NOTE}${isEndnote ? 'e' : 'f'}${/^-?\d{1,9}$/.test(id) ? id : '0'}${CLOSE}`;

/** Matches paragraph marks; group 1 is the index. */
export const PARAGRAPH_MARKS = /\ue000(\d+)\ue001/g;

/** Matches note marks; group 1 is the note's key, such as "f3" for the footnote with the id 3. */
export const NOTE_MARKS = /\ue002([ef]-?\d+)\ue001/g;
