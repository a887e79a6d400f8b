/** What stands in the three boxes of a day: what was typed, else what is saved (YYYY-MM-DD or ''). */
export function dayBoxes(
	saved: string,
	typed: Readonly<Record<string, string | string[]>> | undefined,
	name: string
) {
	const [year = '', month = '', day = ''] = saved.split('-');
	const box = (part: string, own: string): string =>
		typed === undefined ? own.replace(/^0+/, '') : String(typed[`${name}-${part}`] ?? '');
	return { day: box('day', day), month: box('month', month), year: box('year', year), time: '' };
}
