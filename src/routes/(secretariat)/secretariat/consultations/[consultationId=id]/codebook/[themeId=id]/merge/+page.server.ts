import { redirect } from '@sveltejs/kit';
import { themeChoices } from '$lib/domain/coding/theme-choice';
import { mergeThemes } from '$lib/server/coding/merge-themes';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { tryOnForm } from '../../try-on-form.server';
import { themeToChange } from '../theme-of.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { theme, tree, own } = await themeToChange(ctx, actor, params);
	const children = tree.find(({ id }) => id === theme.id)?.children ?? [];
	// Neither itself nor its own sub-themes, which would be refused.
	const excluded = new Set([theme, ...children].map(({ id }) => id));
	const choices = themeChoices(tree).filter(({ id }) => !excluded.has(id));
	return {
		theme,
		choices,
		into: choices.find(({ id }) => id === url.searchParams.get('into')) ?? null,
		children,
		own
	};
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const intoThemeId = String(values.into ?? '');
		const refused = await tryOnForm(values, 'into', () =>
			mergeThemes(ctx, actor, { ...params, intoThemeId })
		);
		if (refused) return refused;
		redirect(
			303,
			`/secretariat/consultations/${params.consultationId}/codebook/${intoThemeId}?done=merged`
		);
	})
} satisfies Actions;
