import { ATTRIBUTION_NAMES } from '../consultations/attribution.ts';
import type { CountedTable, ReleasedTable } from '../disclosure/one-way-table.ts';
import { releaseOneWayTable } from '../disclosure/one-way-table.ts';
import { reveal, type Releasable } from '../disclosure/releasable.ts';
import { REGISTER_LIST_NAMES } from '../organisations/register-list.ts';
import { CHANNELS, CHANNEL_NAMES } from '../responses/channel.ts';
import type { QuestionFigures, ReportFigures } from './report-figures.ts';

/** One closed question's results after disclosure control. */
export const releaseQuestionTable = (
	question: QuestionFigures,
	read: number,
	k: number
): Releasable<ReleasedTable> =>
	releaseOneWayTable(
		{
			id: `question-${question.questionId}`,
			title: question.text,
			rows: question.rows,
			base: read,
			adding: question.adding
		},
		k
	);

export interface RespondentTables {
	shown: Releasable<ReleasedTable>[];
	/** Titles of breakdowns too thin to be worth or safe showing. */
	withheld: string[];
}

/**
 * Who answered, by channel, attribution and what they are.
 * @param namesListed whether the names of those who answered by name are published: then their
 * number is known, and only the others are counted by attribution
 */
export function releaseRespondentTables(
	figures: ReportFigures,
	k: number,
	namesListed: boolean
): RespondentTables {
	const tables = [
		channelTable(figures),
		attributionTable(figures, namesListed),
		aboutTable(figures, 'size-band', 'total', namesListed),
		aboutTable(figures, 'region', 'no-total', namesListed),
		aboutTable(figures, 'service-category', 'no-total', namesListed),
		aboutTable(figures, 'specialism', 'no-total', namesListed)
	].filter((table) => table.rows.length > 1);
	const released = tables.map((table) => releaseOneWayTable(table, k));
	return {
		shown: released.filter(isWorthShowing),
		withheld: released.filter((table) => !isWorthShowing(table)).map((table) => reveal(table).title)
	};
}

/** A table of which nothing can be compared says nothing. */
const isWorthShowing = (table: Releasable<ReleasedTable>): boolean =>
	reveal(table).rows.filter(({ count }) => count.kind === 'exact' && count.count > 0).length > 1;

function channelTable(figures: ReportFigures): CountedTable {
	const rows = CHANNELS.map((id) => ({
		id,
		label: CHANNEL_NAMES[id],
		count: figures.byChannel[id]
	}));
	return {
		id: 'channel',
		title: 'How answers came in',
		rows: rows.filter(({ count }) => count > 0),
		base: figures.read,
		adding: 'total'
	};
}

function attributionTable(figures: ReportFigures, namesListed: boolean): CountedTable {
	const kinds = namesListed
		? (['unattributed', 'anonymous'] as const)
		: (['named', 'unattributed', 'anonymous'] as const);
	const rows = kinds.map((id) => ({
		id,
		label: ATTRIBUTION_NAMES[id],
		count: figures.byAttribution[id]
	}));
	return {
		id: namesListed ? 'attribution-of-unnamed' : 'attribution',
		title: namesListed
			? 'How organisations that are not listed answered'
			: 'How organisations answered',
		rows: rows.filter(({ count }) => count > 0),
		base: rows.reduce((sum, { count }) => sum + count, 0),
		adding: 'total'
	};
}

/**
 * What the respondents are. Beside a list of names it counts only those who are not on it: what
 * the listed ones are is known, and subtracting them would leave a small count.
 */
function aboutTable(
	figures: ReportFigures,
	kind: keyof ReportFigures['about'],
	adding: CountedTable['adding'],
	namesListed: boolean
): CountedTable {
	const { many } = REGISTER_LIST_NAMES[kind];
	const rows = figures.about[kind].map(({ id, label, count, unnamed }) => ({
		id,
		label,
		count: namesListed ? unnamed : count
	}));
	return {
		id: namesListed ? `${kind}-of-unnamed` : kind,
		title: namesListed ? `${many} of organisations that are not listed` : many,
		rows: rows.filter(({ count }) => count > 0),
		base: namesListed ? figures.read - figures.names.length : figures.read,
		adding
	};
}
