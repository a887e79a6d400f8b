import { redirect } from '@sveltejs/kit';
import { readReport, type DeskReport } from '$lib/server/reports/read-report';

interface Reading {
	locals: Pick<App.Locals, 'ctx' | 'actor'>;
	params: { consultationId: string };
}

/**
 * What a page shows of the report that it is about, and no more: its data is sent to the browser.
 * Before there is a report, the page is its overview.
 */
export async function drafted<K extends keyof DeskReport>(
	{ locals: { ctx, actor }, params: { consultationId } }: Reading,
	...shown: readonly K[]
): Promise<Pick<DeskReport, K>> {
	const { report } = await readReport(ctx, actor, consultationId);
	if (report === null) redirect(303, `/secretariat/consultations/${consultationId}/report`);
	return pick(report, shown);
}

function pick<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K> {
	const { ...rest } = whole;
	const wanted = new Set<keyof T>(keys);
	for (const key in rest) if (!wanted.has(key)) Reflect.deleteProperty(rest, key);
	return rest;
}
