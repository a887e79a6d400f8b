import { redirect } from '@sveltejs/kit';

interface ReportData<R> {
	report: R | null;
	home: string;
}

/** The report that a page is about; before there is one, the page is its overview. */
export async function drafted<R, D extends ReportData<R>>(
	parent: () => Promise<D>
): Promise<NonNullable<D['report']>> {
	const { report, home } = await parent();
	if (report === null) redirect(303, home);
	return report;
}
