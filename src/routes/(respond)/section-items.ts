import type { StatusKind } from '$lib/components/ui/status-kind';
import type { SectionTask } from '$lib/domain/responses/section-tasks';

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
			...(section.openComments === 0 ? [] : [counted(section.openComments, 'open comment')])
		].join(', '),
		...statusOf(section)
	}));
