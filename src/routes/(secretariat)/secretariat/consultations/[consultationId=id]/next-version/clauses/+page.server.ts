import { redlineOf } from '$lib/domain/documents/matching/redline';
import { lineOf } from '$lib/domain/documents/matching/redline-line';
import { pageOf } from '$lib/domain/shared/page-number';
import { sliceOf } from '$lib/domain/shared/slice-of';
import { handled } from '$lib/server/http/handled';
import { redraftOf } from '../redraft-of.server';
import type { PageServerLoad } from './$types';

const LINES_A_PAGE = 100;
const SHOWN = ['changed', 'moved', 'all'] as const;

export const load: PageServerLoad = handled(async (event) => {
	const { olds, news, matching } = await redraftOf(event);
	const asked = event.url.searchParams.get('show');
	const show = SHOWN.find((one) => one === asked) ?? 'changed';
	const rows = redlineOf(olds, news, matching);
	const wanted = rows.filter(({ state, isMoved }) =>
		show === 'all' ? true : show === 'moved' ? isMoved : isMoved || state !== 'same'
	);
	const { items, ...paged } = sliceOf(wanted, pageOf(event.url.searchParams), LINES_A_PAGE);
	return {
		...{ show, ...paged },
		counts: {
			changed: rows.filter(({ state, isMoved }) => isMoved || state !== 'same').length,
			moved: rows.filter(({ isMoved }) => isMoved).length,
			all: rows.length
		},
		unsure: matching.unsure.length,
		lines: items.map((row) => ({
			...lineOf(row),
			/** By which it is corrected. */
			clauseId: (row.before[0] ?? row.after[0])?.id ?? ''
		})),
		flash: event.url.searchParams.has('done') ? 'Saved.' : null
	};
});
