import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

// People shorten addresses by hand: the list is the start page.
export const load: PageServerLoad = handled(() => redirect(301, '/'));
