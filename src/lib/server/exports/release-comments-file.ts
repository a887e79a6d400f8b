import { createHash } from 'node:crypto';
import { formatCount, type ReleasedCount } from '../../domain/disclosure/released-count.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { NO_COMMENT_ROW } from '../../domain/reports/comments/release-clause-table.ts';
import type { ReleasedClause, ReleasedComments } from '../../domain/reports/release-content.ts';
import { COMMENT_KINDS, COMMENT_KIND_NAMES } from '../../domain/responses/comments/comment-kind.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { countsNotice, releasedCommentTable } from './released-comment-table.ts';
import { replyInWords } from './reply-in-words.ts';
import { writeCommentDocument } from './write-comment-document.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How many files are kept: anybody may ask for one, and making one takes a while. */
const KEPT = 8;
const files = new Map<string, Promise<Bytes>>();

/**
 * The comment table of a release as a file: what is on its page, with the replies there are now.
 * It is made once for the same words and replies.
 * @throws DomainError `not-found` for a release without a comment table
 */
export async function releaseCommentsFile(
	release: PublicRelease,
	format: 'word' | 'spreadsheet'
): Promise<Bytes> {
	const { content, replies } = release;
	const { comments } = content;
	if (comments === undefined) throw new DomainError('not-found', 'comment table');
	const key = createHash('sha256')
		.update(JSON.stringify([format, content.title, content.secretariat, comments, [...replies]]))
		.digest('hex');
	const make = format === 'word' ? toDocument : toSpreadsheet;
	const made = files.get(key) ?? make(release, comments);
	// Put in again as the newest: the one asked for longest ago goes first.
	files.delete(key);
	files.set(key, made);
	for (const oldest of files.keys()) {
		if (files.size <= KEPT) break;
		files.delete(oldest);
	}
	made.catch(() => files.delete(key));
	return made;
}

const toDocument = ({ content, replies }: PublicRelease, comments: ReleasedComments) =>
	writeCommentDocument({
		secretariat: content.secretariat,
		title: `Comments on ${comments.document}`,
		subject: content.consultation.title,
		notice: countsNotice(content.threshold),
		...releasedCommentTable(comments, replies)
	});

function toSpreadsheet({ replies }: PublicRelease, comments: ReleasedComments) {
	const counted = [...COMMENT_KINDS, NO_COMMENT_ROW.id];
	return writeSpreadsheet(
		'Comments',
		[
			{ label: 'Clause', width: 10 },
			{ label: 'Text', width: 50 },
			...COMMENT_KINDS.map((kind) => ({ label: COMMENT_KIND_NAMES[kind], width: 14 })),
			{ label: NO_COMMENT_ROW.label, width: 12 },
			{ label: 'Kind', width: 12 },
			{ label: 'Comment', width: 50 },
			{ label: 'Suggested words', width: 50 },
			{ label: 'Who said it', width: 26 },
			{ label: 'Secretariat’s note', width: 40 },
			{ label: 'Official’s reply', width: 40 }
		],
		comments.clauses.flatMap((clause) => {
			const counts = counted.map((id) => cellOf(clause.table.rows.find((row) => row.id === id)));
			const quotes: (ReleasedClause['quotes'][number] | null)[] =
				clause.quotes.length === 0 ? [null] : clause.quotes;
			return quotes.map((quote) => [
				clause.number,
				clause.text === '' ? clause.name : clause.text,
				...counts,
				quote?.kind ? COMMENT_KIND_NAMES[quote.kind] : '',
				quote?.text ?? '',
				quote?.suggested ?? '',
				quote?.attribution ?? '',
				clause.note,
				replyInWords(clause.id, replies)
			]);
		})
	);
}

const cellOf = (row: { count: ReleasedCount } | undefined): string | number => {
	if (row === undefined) return 'not shown';
	return row.count.kind === 'exact' ? row.count.count : formatCount(row.count);
};
