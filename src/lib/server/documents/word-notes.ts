import { parseHtml, textOf, writeHtml, withoutEmpty } from '../../domain/documents/html-tree.ts';
import { sanitiseHtml } from '../../domain/documents/sanitise-html.ts';
import { findMarks } from '../../domain/documents/word/find-marks.ts';
import { NoteNumbers } from '../../domain/documents/word/note-numbers.ts';
import { ReadingNotes } from '../../domain/documents/word/reading-notes.ts';
import { BodySimplifier } from '../../domain/documents/word/simplify-body.ts';
import type { Styles } from '../../domain/documents/word/styles.ts';
import type { XmlElement, XmlNode } from '../../domain/documents/word/xml-node.ts';
import { childrenOf } from '../../domain/documents/word/xml-walk.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { WordFile, WordPart } from './word-file.ts';
import { wordToHtml } from './word-to-html.ts';

/** More than two on each paragraph that a document may have. */
const MOST_NOTES = 5000;

/** The footnotes and endnotes of a Word file as sanitised HTML, by key: "f2", "e1". */
export async function wordNotes(
	{ footnotes, endnotes }: WordFile,
	styles: Styles
): Promise<Result<Map<string, string>, 'too-many-notes'>> {
	const count =
		childrenOf(footnotes.xml, 'w:footnote').length + childrenOf(endnotes.xml, 'w:endnote').length;
	if (count > MOST_NOTES) return err('too-many-notes');
	return ok(
		new Map([
			...(await notesOf(footnotes, 'w:footnote', 'f', styles)),
			...(await notesOf(endnotes, 'w:endnote', 'e', styles))
		])
	);
}

async function notesOf(
	{ xml, relationships }: WordPart,
	name: string,
	letter: string,
	styles: Styles
): Promise<[string, string][]> {
	const notes = childrenOf(xml, name).filter(
		({ attributes }) => !/separator|notice/i.test(attributes['w:type'] ?? '')
	);
	// All notes go through the converter together; each paragraph's mark says whose it is.
	const owners: string[] = [];
	const blocks: XmlElement[] = [];
	const simplifier = new BodySimplifier(
		{ styles, notes: new ReadingNotes(), relationships },
		new Map()
	);
	for (const note of notes) {
		const simple = simplifier.simplify(note);
		blocks.push(...simple.blocks);
		while (owners.length < simple.facts.length)
			owners.push(`${letter}${note.attributes['w:id'] ?? ''}`);
	}
	const out = new Map<string, string[]>();
	for await (const part of wordToHtml(blocks, relationships))
		for (const node of parseHtml(sanitiseHtml(part))) {
			const { nodes, indexes } = findMarks([node], new NoteNumbers());
			const owner = owners[indexes[0] ?? -1];
			const words = flat(nodes);
			if (owner === undefined || textOf(words) === '') continue;
			const own = out.get(owner) ?? [];
			own.push(writeHtml(words).trim());
			out.set(owner, own);
		}
	return [...out].map(([key, paragraphs]) => [key, paragraphs.join('<br />')]);
}

/** A note is one run of text: of blocks inside it only the words stay, of pictures nothing. */
function flat(nodes: readonly XmlNode[]): XmlNode[] {
	const inline = nodes.flatMap((node): XmlNode[] => {
		if (typeof node === 'string') return [node];
		if (node.name === 'img') return [];
		const children = flat(node.children);
		if (/^(p|table|thead|tbody|tr|td|th|ul|ol|li)$/.test(node.name)) return [...children, ' '];
		return [{ ...node, children }];
	});
	return withoutEmpty(inline);
}
