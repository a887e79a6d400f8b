import { can } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(({ locals }) => ({
	mayEdit: can(locals.actor, 'settings:edit'),
	mayManagePeople: can(locals.actor, 'people:manage'),
	mayEditRegister: can(locals.actor, 'register:edit'),
	mayReadRecord: can(locals.actor, 'audit:read'),
	mayManageExample: can(locals.actor, 'example:manage')
}));
