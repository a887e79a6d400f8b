import { redirect } from '@sveltejs/kit';
import { editTheme } from '$lib/server/coding/edit-theme';
import { moveTheme } from '$lib/server/coding/move-theme';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { tryOnForm } from '../../try-on-form.server';
import { themeToChange } from '../theme-of.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { theme, tree } = await themeToChange(ctx, actor, params);
	return {
		theme,
		hasChildren: tree.some(({ id, children }) => id === theme.id && children.length > 0),
		parents: tree.filter(({ id }) => id !== theme.id).map(({ id, name }) => ({ id, name }))
	};
});

export const actions = {
	edit: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const text = (name: string) => String(values[name] ?? '');
		const refused = await tryOnForm(values, 'name', () =>
			editTheme(ctx, actor, {
				...params,
				// Browsers send line breaks as CR LF.
				seen: {
					name: text('seenName'),
					description: text('seenDescription').replace(/\r\n/g, '\n')
				},
				typed: { name: text('name'), description: text('description') }
			})
		);
		if (refused) return refused;
		redirect(
			303,
			`/secretariat/consultations/${params.consultationId}/codebook/${params.themeId}?done=edited`
		);
	}),
	move: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const parentId = String(values.parentId ?? '') || null;
		const refused = await tryOnForm(values, 'parentId', () =>
			moveTheme(ctx, actor, { ...params, to: { parentId } })
		);
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${params.consultationId}/codebook?done=moved`);
	})
} satisfies Actions;
