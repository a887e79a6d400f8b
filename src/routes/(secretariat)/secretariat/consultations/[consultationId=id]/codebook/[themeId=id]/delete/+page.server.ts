import { redirect } from '@sveltejs/kit';
import { deleteTheme } from '$lib/server/coding/delete-theme';
import { handled } from '$lib/server/http/handled';
import { tryOnForm } from '../../try-on-form.server';
import { themeToChange } from '../theme-of.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { theme, tree, own } = await themeToChange(ctx, actor, params);
	const children = tree.find(({ id }) => id === theme.id)?.children ?? [];
	return { theme, children, own };
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const refused = await tryOnForm({}, 'form', () => deleteTheme(ctx, actor, params));
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${params.consultationId}/codebook?done=deleted`);
	})
} satisfies Actions;
