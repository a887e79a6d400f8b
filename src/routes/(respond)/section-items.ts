import type { StatusKind } from '$lib/components/ui/status-kind';
import { countComments } from '$lib/domain/responses/comments/own-comments';
import type { SectionTask } from '$lib/domain/responses/section-tasks';
import type { Answers } from '$lib/domain/responses/visible-questions';

const counted = (count: number, noun: string): string =>
	`${String(count)} ${noun}${count === 1 ? '' : 's'}`;

function statusOf(task: SectionTask): { status: string; statusKind: StatusKind } {
	const soFar = `${String(task.answered)} of ${String(task.asked)} answered`;
	switch (task.status) {
		case 'nothing-asked':
			return { status: 'Nothing to answer', statusKind: 'plain' };
		case 'not-started':
			return { status: 'Not started', statusKind: 'info' };
		case 'needs-more':
			return { status: soFar, statusKind: 'warning' };
		case 'partly':
			return { status: soFar, statusKind: 'plain' };
		case 'done':
			return { status: 'All answered', statusKind: 'plain' };
	}
}

function hintOf({ status, asked, missing }: SectionTask): string {
	switch (status) {
		case 'nothing-asked':
			return 'Going by your other answers';
		case 'not-started':
			return `${counted(asked, 'question')}, ${missing > 0 ? `${String(missing)} of them needed` : 'all optional'}`;
		case 'needs-more':
			return `${String(missing)} more needed`;
		case 'partly':
			return 'The rest is optional';
		case 'done':
			return counted(asked, 'question');
	}
}

/** The sections of a draft as lines of a task list. */
export const sectionItems = (sections: readonly SectionTask[], home: string) =>
	sections.map((section, index) => ({
		title: section.title,
		href: `${home}/section/${String(index + 1)}`,
		hint: [
			hintOf(section),
			...(section.openComments === 0 ? [] : [counted(section.openComments, 'open note')])
		].join(', '),
		...statusOf(section)
	}));

/** What the list says of the document that can be commented on; null where there is none. */
export interface DocumentTask {
	title: string;
	comments: number;
}

export const documentTask = (
	source: { title: string } | null,
	answers: Answers
): DocumentTask | null =>
	source === null ? null : { title: source.title, comments: countComments(answers) };

/** The same as a line of the list. Comments are never missing: there is nothing to complete. */
export const documentItems = (task: DocumentTask | null, home: string) =>
	task === null
		? []
		: [
				{
					title: `Comment on “${task.title}”`,
					href: `${home}/document`,
					hint: 'Only the parts that matter to you',
					status: task.comments === 0 ? 'No comments yet' : counted(task.comments, 'comment'),
					statusKind: 'plain' as const
				}
			];
