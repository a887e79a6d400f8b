import type { SafeHtml } from '../shared/safe-html.ts';
import type { Clause } from './clause.ts';
import { clauseHtml } from './clause-html.ts';

/** A clause as a page draws it, made whole beforehand: a page's script holds no allow-list. */
export interface DrawnClause {
	kind: Clause['kind'];
	html: SafeHtml;
	notes: { mark: string; html: SafeHtml }[];
}

/**
 * @param images the address of the folder of pictures, without a slash at its end
 */
export const drawnClause = (clause: Clause, images: string): DrawnClause => ({
	kind: clause.kind,
	html: clauseHtml(clause, images),
	notes: clause.notes.map((note) => ({ mark: note.mark, html: clauseHtml(note, images) }))
});
