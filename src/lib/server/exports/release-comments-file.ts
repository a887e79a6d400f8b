import { createHash } from 'node:crypto';
import { formatCount, type ReleasedCount } from '../../domain/disclosure/released-count.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { NO_COMMENT_ROW } from '../../domain/reports/release-comments.ts';
import type { ReleasedClause, ReleasedComments } from '../../domain/reports/release-content.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { REPLY_DECISION_PAST } from '../../domain/reports/reply-decision.ts';
import { COMMENT_KINDS, COMMENT_KIND_NAMES } from '../../domain/responses/comment-kind.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { formatDay } from '../../domain/shared/london-time.ts';
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

function toDocument({ content, replies }: PublicRelease, comments: ReleasedComments) {
	return writeCommentDocument({
		secretariat: content.secretariat,
		title: `Comments on ${comments.document}`,
		subject: content.consultation.title,
		notice: `Counts are of organisations. Counts from 1 to ${String(content.threshold - 1)} read “not shown”, and so do counts from which they could be worked out. Comments are quoted only where the organisation agreed to it.`,
		columns: [
			{ label: 'Clause', width: 7 },
			{ label: 'Text', width: 23 },
			{ label: 'Organisations', width: 12 },
			{ label: 'Comments and suggested words', width: 26 },
			{ label: 'Secretariat’s note', width: 16 },
			{ label: 'Official’s reply', width: 16 }
		],
		rows: comments.clauses.map((clause) => [
			clause.number,
			clause.text === '' ? clause.name : clause.text,
			clause.table.isWithheld ? 'not shown' : countLines(clause).join('\n'),
			clause.quotes
				.map(({ kind, text, suggested, attribution }) =>
					[
						`${kind === null ? '' : `${COMMENT_KIND_NAMES[kind]}: `}${text === '' ? '' : `“${text}”`}`,
						suggested === null ? '' : `Suggested words: “${suggested}”`,
						`(${attribution})`
					]
						.filter((line) => line !== '')
						.join('\n')
				)
				.join('\n'),
			clause.note,
			replyTo(clause, replies)
		])
	});
}

const countLines = ({ table }: ReleasedClause): string[] =>
	table.rows
		.filter(({ count }) => count.kind !== 'exact' || count.count > 0)
		.map(({ label, count }) => `${label}: ${formatCount(count)}`);

function toSpreadsheet({ replies }: PublicRelease, comments: ReleasedComments) {
	const counted = [...COMMENT_KINDS, NO_COMMENT_ROW.id];
	return writeSpreadsheet(
		'Comments',
		[
			{ label: 'Clause', width: 10 },
			{ label: 'Text', width: 50 },
			...COMMENT_KINDS.map((kind) => ({ label: COMMENT_KIND_NAMES[kind], width: 12 })),
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
				replyTo(clause, replies)
			]);
		})
	);
}

const cellOf = (row: { count: ReleasedCount } | undefined): string | number => {
	if (row === undefined) return 'not shown';
	return row.count.kind === 'exact' ? row.count.count : formatCount(row.count);
};

function replyTo({ id }: ReleasedClause, replies: Replies): string {
	const reply = replies.get(id);
	if (reply === undefined) return '';
	const { decision, reason, officialName, repliedAt } = reply;
	return `${REPLY_DECISION_PAST[decision]}. ${reason}\n${officialName}, ${formatDay(repliedAt)}`;
}
