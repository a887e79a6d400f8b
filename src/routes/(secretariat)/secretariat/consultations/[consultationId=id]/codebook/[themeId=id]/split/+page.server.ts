import { redirect } from '@sveltejs/kit';
import { passageContext } from '$lib/domain/coding/passage-context';
import { pageOf } from '$lib/domain/shared/page-number';
import { readThemePassages } from '$lib/server/coding/read-theme-passages';
import { splitTheme } from '$lib/server/coding/split-theme';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { tryOnForm } from '../../try-on-form.server';
import { themeToChange } from '../theme-of.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { theme, tree } = await themeToChange(ctx, actor, params);
	const page = pageOf(url.searchParams);
	const { passages, byStance } = await readThemePassages(ctx, actor, {
		...params,
		stance: null,
		page
	});
	return {
		theme,
		page,
		total: Object.values(byStance).reduce((sum, count) => sum + count, 0),
		parents: tree.map(({ id, name }) => ({ id, name })),
		passages: passages.map(({ text, ...passage }) => ({
			id: passage.id,
			...passageContext(text, passage)
		}))
	};
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request, ['passages']);
		const chosen = values.passages;
		const refused = await tryOnForm(values, 'name', () =>
			splitTheme(ctx, actor, {
				consultationId: params.consultationId,
				fromThemeId: params.themeId,
				parentId: String(values.parentId ?? '') || null,
				name: String(values.name ?? ''),
				description: '',
				passageIds: Array.isArray(chosen) ? chosen : []
			})
		);
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${params.consultationId}/codebook?done=split`);
	})
} satisfies Actions;
