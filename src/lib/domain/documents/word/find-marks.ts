import { mapWords } from '../html-tree.ts';
import { NOTE_MARKS, PARAGRAPH_MARKS } from './marks.ts';
import type { NoteNumbers } from './note-numbers.ts';
import type { XmlNode } from './xml-node.ts';

export interface FoundMarks {
	/** Without paragraph marks; a note's mark is its number, raised. */
	nodes: XmlNode[];
	/** Of the paragraphs inside. */
	indexes: number[];
	/** Of the notes referred to, in order. */
	noteKeys: string[];
	/** The words as they stood, with tabs, without marks. */
	words: string;
}

/** Takes the marks out of what a converter gave, and says where they pointed. */
export function findMarks(children: readonly XmlNode[], numbers: NoteNumbers): FoundMarks {
	const found: FoundMarks = { nodes: [], indexes: [], noteKeys: [], words: '' };
	const nodes = mapWords(children, (marked) => {
		const words = marked.replace(PARAGRAPH_MARKS, (_, index: string) => {
			found.indexes.push(Number(index));
			return '';
		});
		// Splitting at a pattern with a group gives words and keys in turn.
		return words.split(NOTE_MARKS).flatMap((piece, nth): XmlNode[] => {
			if (nth % 2 === 0) {
				found.words += piece;
				return piece === '' ? [] : [piece];
			}
			found.noteKeys.push(piece);
			return [{ name: 'sup', attributes: {}, children: [`[${numbers.markOf(piece)}]`] }];
		});
	});
	// Only now have the pieces that were split by a mark come together again.
	return { ...found, nodes };
}
