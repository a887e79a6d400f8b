import { fail, redirect } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readForm, type FormValues } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { saveAbout } from '$lib/server/responses/answering/save-about';
import { currentResponse } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const LISTS = ['regionIds', 'serviceCategoryIds', 'specialismIds'] as const;

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		attribution: own.attribution,
		isInvited: (own.author?.organisationId ?? null) !== null,
		statedName: own.author?.statedName ?? null,
		about: own.about,
		lists: await readRegisterLists(event.locals.ctx)
	};
});

const list = (values: FormValues, name: string): string[] => [values[name] ?? []].flat();
const text = (values: FormValues, name: string): string => list(values, name).at(-1) ?? '';

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { receipt, own } = await currentResponse(event);
		const { slug } = event.params;
		const values = await readForm(event.request, LISTS);
		const about = {
			sizeBandId: text(values, 'sizeBandId') || null,
			regionIds: list(values, 'regionIds'),
			serviceCategoryIds: list(values, 'serviceCategoryIds'),
			specialismIds: list(values, 'specialismIds')
		};
		const statedName = text(values, 'statedName');
		const typed = { about, statedName };
		const noErrors: Record<string, string> = {};
		try {
			const saved = await saveAbout(event.locals.ctx, VISITOR, {
				...{ slug, receipt, about, statedName }
			});
			if (!saved.ok) return fail(400, { ...typed, errors: saved.error });
		} catch (thrown) {
			if (thrown instanceof DomainError && thrown.code === 'closed')
				return fail(403, { ...typed, errors: noErrors });
			throw thrown;
		}
		// A consultation may ask for comments on a draft, and for nothing else.
		const first = own.content.sections.length === 0 ? 'document' : 'section/1';
		redirect(303, `/answer/${slug}/${text(values, 'then') === 'later' ? 'later' : first}`);
	})
} satisfies Actions;
