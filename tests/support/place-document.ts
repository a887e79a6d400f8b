import type { Clause } from '../../src/lib/domain/documents/clause.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { aDocument } from './a-document.ts';
import { NOTES, TOPICS } from './documents/guidance-text.ts';

/**
 * Draft guidance of so many clauses: sections with headings, numbered paragraphs, lists, now and
 * then a table and a note. The same count gives the same words; ids are `c1`, `c2`, ….
 */
export function guidanceClauses(count: number): Clause[] {
	const clauses: Clause[] = [];
	const add = (clause: Pick<Clause, 'kind' | 'level' | 'number' | 'text'> & Partial<Clause>) =>
		clauses.push({
			id: `c${String(clauses.length + 1)}`,
			html: escape(clause.text),
			notes: [],
			closedReason: null,
			isLeftOut: false,
			...clause
		});
	for (let section = 1; clauses.length < count; section++) {
		const topic = TOPICS[(section - 1) % TOPICS.length];
		if (topic === undefined) break;
		const round = Math.ceil(section / TOPICS.length);
		const title = round === 1 ? topic.title : `${topic.title}, part ${String(round)}`;
		add({ kind: 'heading', level: 1, number: `${String(section)}.`, text: title });
		for (const [nth, words] of topic.paragraphs.entries()) {
			const number = `${String(section)}.${String(nth + 1)}`;
			// Said again in a later part it is another paragraph.
			const text = round === 1 ? words : `In part ${String(round)}: ${words}`;
			const note = NOTES[(section + nth) % NOTES.length] ?? '';
			const isNoted = nth === 1;
			add({
				kind: 'paragraph',
				level: 0,
				number,
				text,
				html: isNoted ? `${escape(text)}<sup>[${String(section)}]</sup>` : escape(text),
				notes: isNoted ? [{ mark: String(section), html: escape(note) }] : []
			});
		}
		for (const [nth, text] of topic.items.entries())
			add({ kind: 'item', level: 1, number: `(${'abcdefgh'[nth] ?? ''})`, text });
		if (section % 4 === 0) add({ kind: 'table', level: 0, number: '', ...tableOf(topic.items) });
	}
	return clauses.slice(0, count);
}

function tableOf(items: readonly string[]): Pick<Clause, 'text' | 'html'> {
	const rows = items.map((item, nth) => [item, `£${String(40 + nth * 15)},000`]);
	const head = ['Service', 'Value a year'];
	return {
		text: [head, ...rows].flat().join(' '),
		html: `<thead><tr>${head.map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead><tbody>${rows
			.map((row) => `<tr>${row.map((word) => `<td>${escape(word)}</td>`).join('')}</tr>`)
			.join('')}</tbody>`
	};
}

const escape = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Puts draft guidance of so many clauses into a consultation.
 * @returns the clauses, for their ids
 */
export async function placeDocument(
	ctx: Context,
	consultationId: string,
	{ clauseCount = 40, number = 1 }: { clauseCount?: number; number?: number } = {}
): Promise<Clause[]> {
	const clauses = guidanceClauses(clauseCount);
	await aDocument(ctx, consultationId, { clauses, number });
	return clauses;
}
