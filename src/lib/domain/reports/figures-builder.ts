import type { SnapshotContent } from '../coding/snapshot.ts';
import { ATTRIBUTIONS, type Attribution } from '../consultations/attribution.ts';
import { questionsOf, type ConsultationContent } from '../consultations/content.ts';
import type { About } from '../responses/about.ts';
import type { AnswerValue } from '../responses/answer-value.ts';
import { CHANNELS, type Channel } from '../responses/channel.ts';
import { COMMENT_KINDS, type CommentKind } from '../responses/comments/comment-kind.ts';
import { countThemes } from './count-themes.ts';
import { NO_ANSWER_ROW, counterFor } from './question-counter.ts';
import type { AboutRow, ReportFigures } from './report-figures.ts';

/** A response as far as figures need it. */
export interface CountedResponse {
	attribution: Attribution;
	channel: Channel;
	mayBeQuoted: boolean;
	about: About;
	/** Of a response by name; null otherwise. */
	statedName: string | null;
}

type DescribingKind = keyof ReportFigures['about'];
/** Entries of the register's lists, in order. */
export type DescribingLists = Record<DescribingKind, readonly { id: string; name: string }[]>;

export interface FiguresFacts {
	snapshotId: string;
	snapshot: SnapshotContent;
	content: ConsultationContent;
	lists: DescribingLists;
	invited: number | null;
	versions: number;
}

/**
 * Builds a report's figures from responses that come one after another, so that fifty thousand
 * never have to be in memory together.
 */
export function figuresBuilder(facts: FiguresFacts) {
	const counters = questionsOf(facts.content).flatMap((question) => {
		const counter = counterFor(question);
		return counter === null ? [] : [{ questionId: question.id, counter }];
	});
	const counterOf = new Map(counters.map(({ questionId, counter }) => [questionId, counter]));
	const byAttribution = zeroes(ATTRIBUTIONS);
	const byChannel = zeroes(CHANNELS);
	const abouts = { sizes: tally(), regions: tally(), categories: tally(), specialisms: tally() };
	const comments = new Map<string, Record<CommentKind, number>>();
	const names: string[] = [];
	let read = 0;
	let quotable = 0;

	return {
		/** The questions whose answers `addAnswer` wants. */
		countedQuestionIds: counters.map(({ questionId }) => questionId),

		addResponse(response: CountedResponse): void {
			read++;
			byAttribution[response.attribution]++;
			byChannel[response.channel]++;
			if (response.mayBeQuoted) quotable++;
			if (response.statedName !== null) names.push(response.statedName);
			const { sizeBandId, regionIds, serviceCategoryIds, specialismIds } = response.about;
			const isNamed = response.statedName !== null;
			abouts.sizes.add(sizeBandId === null ? [] : [sizeBandId], isNamed);
			abouts.regions.add(regionIds, isNamed);
			abouts.categories.add(serviceCategoryIds, isNamed);
			abouts.specialisms.add(specialismIds, isNamed);
		},

		/** One comment of one response. Each response has one at most on a clause. */
		addComment(clauseId: string, kind: CommentKind): void {
			const kinds = comments.get(clauseId) ?? zeroes(COMMENT_KINDS);
			kinds[kind]++;
			comments.set(clauseId, kinds);
		},

		addAnswer(questionId: string, value: AnswerValue): void {
			counterOf.get(questionId)?.add(value);
		},

		finish(): ReportFigures {
			const { snapshot, lists } = facts;
			return {
				snapshotId: facts.snapshotId,
				invited: facts.invited,
				read,
				heldBack: snapshot.heldBackCount,
				quotable,
				versions: facts.versions,
				byAttribution,
				byChannel,
				names,
				about: {
					'size-band': abouts.sizes.rows(lists['size-band']),
					region: abouts.regions.rows(lists.region),
					'service-category': abouts.categories.rows(lists['service-category']),
					specialism: abouts.specialisms.rows(lists.specialism)
				},
				questions: counters.map(({ counter }) => counter.finish(read)),
				comments: [...comments].map(([clauseId, kinds]) => ({ clauseId, kinds })),
				themes: countThemes(snapshot)
			};
		}
	};
}

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
	Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** Counts organisations by the entries of one list; those with none are a row of their own. */
function tally() {
	const counts = new Map<string, { count: number; unnamed: number }>();
	return {
		add(ids: readonly string[], isNamed: boolean): void {
			for (const id of new Set(ids.length === 0 ? [NO_ANSWER_ROW.id] : ids)) {
				const cell = counts.get(id) ?? { count: 0, unnamed: 0 };
				counts.set(id, {
					count: cell.count + 1,
					unnamed: cell.unnamed + (isNamed ? 0 : 1)
				});
			}
		},
		/** Entries archived since are left out: their names are no longer the secretariat's words. */
		rows(entries: readonly { id: string; name: string }[]): AboutRow[] {
			return [...entries, { id: NO_ANSWER_ROW.id, name: 'Not said' }].map(({ id, name }) => ({
				id,
				label: name,
				...(counts.get(id) ?? { count: 0, unnamed: 0 })
			}));
		}
	};
}
