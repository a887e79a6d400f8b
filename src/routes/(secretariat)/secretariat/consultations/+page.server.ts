import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(() => redirect(301, '/secretariat'));
