import { formatCount } from '../../domain/disclosure/released-count.ts';
import type { ReleasedClause, ReleasedComments } from '../../domain/reports/release-content.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { COMMENT_KIND_NAMES } from '../../domain/responses/comments/comment-kind.ts';
import type { SmallTable } from './docx-small-table.ts';
import { replyInWords } from './reply-in-words.ts';

/** What a reader of the counts has to know. */
export const countsNotice = (k: number): string =>
	`Counts are of organisations. Counts from 1 to ${String(k - 1)} read “not shown”, and so do counts from which they could be worked out. Comments are quoted only where the organisation agreed to it.`;

/** The comment table of a release for a Word page on its side. */
export const releasedCommentTable = (
	{ clauses }: ReleasedComments,
	replies: Replies
): SmallTable => ({
	columns: [
		{ label: 'Clause', width: 7 },
		{ label: 'Text', width: 23 },
		{ label: 'Organisations', width: 12 },
		{ label: 'Comments and suggested words', width: 26 },
		{ label: 'Secretariat’s note', width: 16 },
		{ label: 'Official’s reply', width: 16 }
	],
	rows: clauses.map((clause) => [
		clause.number,
		clause.text === '' ? clause.name : clause.text,
		clause.table.isWithheld ? 'not shown' : countLines(clause).join('\n'),
		clause.quotes.map(quoteLines).join('\n'),
		clause.note,
		replyInWords(clause.id, replies)
	])
});

const countLines = ({ table }: ReleasedClause): string[] =>
	table.rows
		.filter(({ count }) => count.kind !== 'exact' || count.count > 0)
		.map(({ label, count }) => `${label}: ${formatCount(count)}`);

const quoteLines = ({ kind, text, suggested, attribution }: ReleasedClause['quotes'][number]) =>
	[
		`${kind === null ? '' : `${COMMENT_KIND_NAMES[kind]}: `}${text === '' ? '' : `“${text}”`}`,
		suggested === null ? '' : `Suggested words: “${suggested}”`,
		`(${attribution})`
	]
		.filter((line) => line !== '')
		.join('\n');
