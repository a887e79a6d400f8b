import { Paragraph } from 'docx';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import { heading, note, type Block } from './docx-block.ts';
import { docxSmallTable } from './docx-small-table.ts';
import { countsNotice, releasedCommentTable } from './released-comment-table.ts';

/** A longer table takes Word, and what makes its file, too long. */
const MOST_IN_ANNEX = 500;

/** Where the comment table is: at the end, because it lies on its side. */
export function commentBlocks({ comments, consultation }: ReleaseContent): Block[] {
	if (comments === undefined || comments.clauses.length === 0) return [];
	const where =
		comments.clauses.length <= MOST_IN_ANNEX
			? 'in the annex at the end'
			: `in a table of their own, published beside this report on the page of “${consultation.title}”`;
	return [
		new Paragraph({
			text: `Comments on “${comments.document}” are ${where}, clause by clause, with the official’s replies so far.`
		})
	];
}

/** The comment table, for a reader who wants one file; nothing where it is too long for one. */
export function annexBlocks({ content, replies }: Pick<PublicRelease, 'content' | 'replies'>) {
	const { comments, threshold } = content;
	const length = comments?.clauses.length ?? 0;
	if (comments === undefined || length === 0 || length > MOST_IN_ANNEX) return [];
	return [
		heading(`Annex: comments on “${comments.document}”`, 1),
		note(countsNotice(threshold)),
		docxSmallTable(releasedCommentTable(comments, replies))
	];
}
