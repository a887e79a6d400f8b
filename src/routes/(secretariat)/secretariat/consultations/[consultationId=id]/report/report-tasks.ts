import type { DeskDraft } from '$lib/domain/reports/desk-draft';
import type { ReleaseContent } from '$lib/domain/reports/release-content';
import type { ReportPlace, SendingBlocker } from '$lib/domain/reports/sending-blockers';

const PAGES: readonly {
	path: string;
	title: string;
	places: readonly ReportPlace['page'][];
	hint: (draft: DeskDraft) => string;
}[] = [
	{
		path: 'introduction',
		title: 'Title, summary and background',
		places: ['introduction'],
		hint: ({ title }) => title
	},
	{ path: 'respondents', title: 'Who answered', places: ['respondents'], hint: () => '' },
	{
		path: 'findings',
		title: 'Findings and quotations',
		places: ['finding', 'quotation'],
		hint: ({ findings, quotations }) =>
			`${findings.filter((finding) => finding.isIncluded).length} included, ${quotations.filter(({ comment }) => comment === undefined).length} quoted`
	},
	{
		path: 'results',
		title: 'Results question by question',
		places: ['results'],
		hint: ({ results }) => `${results.filter((result) => result.isIncluded).length} included`
	},
	{
		path: 'comments',
		title: 'Comment table',
		places: ['comments'],
		hint: ({ quotations }) =>
			`${quotations.filter(({ comment }) => comment !== undefined).length} quoted`
	},
	{
		path: 'recommendations',
		title: 'Recommendations',
		places: ['recommendations'],
		hint: ({ recommendations }) => `${recommendations.length} so far`
	},
	{
		path: 'actions',
		title: 'Actions',
		places: ['actions'],
		hint: ({ actions }) => `${actions.length} so far`
	},
	{ path: 'ending', title: 'Next steps and method', places: ['ending'], hint: () => '' }
];

/** The parts of a report to write, and which of them still block sending. */
export const reportTasks = (
	{
		draft,
		blockers,
		preview
	}: {
		draft: DeskDraft;
		blockers: readonly SendingBlocker[];
		preview: ReleaseContent | null;
	},
	home: string
) =>
	// Where no draft was put up to be commented on, there is no table.
	PAGES.filter(({ path }) => path !== 'comments' || preview?.comments !== undefined).map(
		({ path, title, places, hint }) => {
			const open = blockers.filter(({ place }) => places.includes(place.page)).length;
			return {
				title,
				href: `${home}/${path}`,
				hint: hint(draft) || undefined,
				status: open === 0 ? 'Ready' : `${open} to do`,
				statusKind: open === 0 ? ('plain' as const) : ('warning' as const)
			};
		}
	);
