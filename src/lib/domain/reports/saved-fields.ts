import { rangeKey } from './checked-ranges.ts';
import type { DraftChange } from './draft-change.ts';
import type { ReportDraft } from './report-draft.ts';

/** What a form's fields hold; a list for checkboxes. */
export type SavedFields = Record<string, string | string[]>;

/**
 * What is saved now in the fields that a change would put, by the names that the forms use: shown
 * beside what was typed to somebody whom another person has overtaken.
 * @returns no fields for a change that is a press of a button, or of something that is gone
 */
export function savedFields(draft: ReportDraft, change: DraftChange): SavedFields {
	const ticked = (isTicked: boolean): string[] => (isTicked ? ['yes'] : []);
	switch (change.kind) {
		case 'introduction':
			return { title: draft.title, summary: draft.summary, background: draft.background };
		case 'respondents':
			return { respondents: draft.respondents, listsNames: ticked(draft.listsNames) };
		case 'ending':
			return { nextSteps: draft.nextSteps, method: draft.method };
		case 'finding': {
			const own = draft.findings.find(({ id }) => id === change.id);
			if (own === undefined) return {};
			return { heading: own.heading, text: own.text, isIncluded: ticked(own.isIncluded) };
		}
		case 'result': {
			const own = draft.results.find(({ questionId }) => questionId === change.questionId);
			return own === undefined ? {} : { text: own.text, isIncluded: ticked(own.isIncluded) };
		}
		case 'put-recommendation': {
			const own = draft.recommendations.find(({ id }) => id === change.id);
			if (own === undefined) return {};
			const { text, addressedTo, replyBy, findingIds } = own;
			return { text, addressedTo, findingIds, ...dayFields('replyBy', replyBy) };
		}
		case 'put-action': {
			const own = draft.actions.find(({ id }) => id === change.id);
			if (own === undefined) return {};
			return { text: own.text, owner: own.owner, ...dayFields('dueOn', own.dueOn) };
		}
		case 'check-quotation': {
			const own = draft.quotations.find(({ id }) => id === change.id);
			if (own === undefined) return {};
			const decided = (ranges: typeof own.accepted, decision: string): [string, string][] =>
				ranges.map((range) => [`hit-${rangeKey(range)}`, decision]);
			return {
				attribution: own.attribution,
				...Object.fromEntries(decided(own.redactions, 'redact')),
				...Object.fromEntries(decided(own.accepted, 'leave'))
			};
		}
		default:
			return {};
	}
}

/** What a saved field says, for a person to read. `now` is as a form sends it, lists with commas. */
export function savedInWords(draft: ReportDraft, name: string, now: string): string {
	if (name === 'isIncluded' || name === 'listsNames') return now === 'yes' ? 'Yes' : 'No';
	if (name.startsWith('hit-')) return now === 'redact' ? 'Take it out' : 'Leave it in';
	if (name !== 'findingIds') return now;
	const ids = now.split(', ');
	return draft.findings
		.filter(({ id }) => ids.includes(id))
		.map(({ heading }) => heading)
		.join(', ');
}

/** The three boxes of a day that is YYYY-MM-DD or ''. */
function dayFields(name: string, day: string): SavedFields {
	const [year = '', month = '', ofMonth = ''] = day.split('-');
	const plain = (digits: string) => digits.replace(/^0+/, '');
	return {
		[`${name}-day`]: plain(ofMonth),
		[`${name}-month`]: plain(month),
		[`${name}-year`]: plain(year)
	};
}
