import { redirect } from '@sveltejs/kit';
import type { DeskReport } from '$lib/server/reports/read-report';

/** The report that a page is about; before there is one, the page is its overview. */
export async function drafted(
	parent: () => Promise<{ report: DeskReport | null; home: string }>
): Promise<DeskReport> {
	const { report, home } = await parent();
	if (report === null) redirect(303, home);
	return report;
}
