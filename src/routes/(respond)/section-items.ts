import type { StatusKind } from '$lib/components/ui/status-kind';
import type { SectionTask } from '$lib/domain/responses/section-tasks';

const STATUSES: Record<SectionTask['status'], { status: string; statusKind: StatusKind }> = {
	'not-started': { status: 'Not started', statusKind: 'info' },
	'in-progress': { status: 'In progress', statusKind: 'warning' },
	done: { status: 'Done', statusKind: 'plain' }
};

function hintOf({ asked, answered, missing, openComments }: SectionTask): string {
	const progress =
		asked === 0
			? 'Nothing to answer here, going by your other answers'
			: `${String(answered)} of ${String(asked)} answered${missing > 0 ? `, ${String(missing)} needed` : ''}`;
	if (openComments === 0) return progress;
	return `${progress}, ${openComments === 1 ? '1 open comment' : `${String(openComments)} open comments`}`;
}

/** The sections of a draft as lines of a task list. */
export const sectionItems = (sections: readonly SectionTask[], home: string) =>
	sections.map((section, index) => ({
		title: section.title,
		href: `${home}/section/${String(index + 1)}`,
		hint: hintOf(section),
		...STATUSES[section.status]
	}));
