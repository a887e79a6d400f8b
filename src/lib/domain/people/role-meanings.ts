import type { Role } from '../shared/role.ts';

/** What each role may do, in words: to whom it is offered (`you`), and to who offers it (`they`). */
export const ROLE_MEANINGS: Record<Role, { article: string; you: string; they: string }> = {
	secretariat: {
		article: 'one of the secretariat',
		you: 'You can do everything: publish consultations, read and code responses, write reports, and add colleagues.',
		they: 'Everything: consultations, responses, reports, settings, people'
	},
	chair: {
		article: 'the chair',
		you: 'You can see consultations, what the findings rest on, and sign reports off.',
		they: 'Sees consultations, coding and reports, and signs reports off'
	},
	official: {
		article: 'an official',
		you: 'You can see the published reports and reply to their recommendations.',
		they: 'Sees published reports only, and replies to their recommendations'
	}
};
