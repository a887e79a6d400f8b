import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'figures', 'threshold')
}));
