import { MOST_CLAUSES } from './clause.ts';

/** Why a file is not taken as the draft guidance. */
export type ImportRefusal =
	| 'no-file'
	| 'empty-file'
	| 'too-large'
	| 'old-word'
	| 'locked'
	| 'pdf'
	| 'open-document'
	| 'rich-text'
	| 'other-office'
	| 'unknown-kind'
	| 'damaged'
	| 'unpacks-too-large'
	| 'declares-entities'
	| 'macros'
	| 'fetches-parts'
	| 'no-text'
	| 'too-many-clauses'
	| 'too-many-pictures'
	| 'too-many-notes'
	| 'too-many-parts'
	| 'too-long'
	| 'takes-too-long';

/** What happened and what to do, for each. */
export const REFUSAL_WORDS: Record<ImportRefusal, string> = {
	'no-file': 'Choose a file.',
	'empty-file': 'The file is empty. Choose the one that holds the draft.',
	'too-large':
		'The file is larger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures), then try again.',
	'old-word':
		'This is a file of an old kind of Word (.doc), whatever its name ends in. Open it in Word, choose File, Save As, and the type “Word Document (.docx)”, then upload that.',
	locked:
		'The file is locked with a password. Open it in Word, choose File, Info, Protect Document, Encrypt with Password, clear the password, save, and try again.',
	pdf: 'A PDF says how pages look, not where a paragraph begins or what its number is, so it cannot be commented on clause by clause. Upload the Word file that it was made from. You can add the PDF under “Documents”, to download.',
	'open-document':
		'This is an OpenDocument file. Open it in LibreOffice or Word, choose Save As, and the type “Word (.docx)”, then upload that.',
	'rich-text':
		'This is a rich text file (.rtf). Open it in Word, choose File, Save As, and the type “Word Document (.docx)”, then upload that.',
	'other-office':
		'This is a spreadsheet or a presentation. Upload a Word file (.docx), or paste the text.',
	'unknown-kind':
		'This is not a Word file (.docx) or Markdown (.md). Save the draft as one of them, or paste the text.',
	damaged:
		'The file is damaged and cannot be read to its end. Open it in Word, which may be able to repair it, save it under a new name, and try again.',
	'unpacks-too-large':
		'Unpacked, the file is far larger than a document can be, so it was not read. Copy the text into a new Word document, save it, and try again.',
	'declares-entities':
		'The file holds declarations that Word never writes and that can be used to harm, so it was not read. Copy the text into a new Word document, save it, and try again.',
	macros:
		'The file holds macros: small programs that could do harm to whoever downloads it. Open it in Word, choose File, Save As, and the type “Word Document (.docx)”, which leaves them out, then upload that.',
	'fetches-parts':
		'The file fetches a picture, an object or a template from another computer whenever it is opened, which would tell that computer who reads it. In Word, choose File, Info, Edit Links to Files, and break each link (for a picture, choose “Save picture in document”), then try again.',
	'no-text':
		'There is no text in it. If the pages are scanned pictures, find the file in which they were typed.',
	'too-many-clauses': `It has more than ${MOST_CLAUSES.toLocaleString('en-GB')} paragraphs. Split it, and ask about one part in each consultation.`,
	'too-many-pictures':
		'It has more than 200 pictures. Take out those that the text does not need, and try again.',
	'too-many-notes':
		'It has more than 5,000 footnotes and endnotes. Take out those that the text does not need, and try again.',
	'too-many-parts':
		'Inside, the file is made of far more pieces than a document needs, so it was not read. Copy the text into a new Word document with “Keep Text Only”, save it, and try again.',
	'too-long':
		'It has more than five million letters. Split it, and ask about one part in each consultation.',
	'takes-too-long':
		'The file could not be read in time. Open it in Word, choose File, Save As, save it as a new “Word Document (.docx)”, and try again; if that does not help, split it.'
};
