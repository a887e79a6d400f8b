import { redlineOf } from '$lib/domain/documents/matching/redline';
import { handled } from '$lib/server/http/handled';
import { lineOf } from '../line-of';
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
	const page = Math.max(1, Math.floor(Number(event.url.searchParams.get('page') ?? '1')) || 1);
	return {
		show,
		page,
		pages: Math.ceil(wanted.length / LINES_A_PAGE),
		counts: {
			changed: rows.filter(({ state, isMoved }) => isMoved || state !== 'same').length,
			moved: rows.filter(({ isMoved }) => isMoved).length,
			all: rows.length
		},
		unsure: matching.unsure.length,
		lines: wanted.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE).map(lineOf),
		flash: event.url.searchParams.has('done') ? 'Saved.' : null
	};
});
