import type { Rows } from './row.ts';

/** Where answers are read and given themes. The chair reads passages without names that may not be named. */
export const codingDesk: Rows = {
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/history': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/[themeId=id]': {
		desk: [
			'name-of-named',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted',
			'id-of-shown-response'
		],
		secretariat: ['name-of-unattributed', 'name-stated']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/[themeId=id]/delete': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/[themeId=id]/edit': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/[themeId=id]/merge': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/codebook/[themeId=id]/split': {
		secretariat: [
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted',
			'text-recorded',
			'id-of-shown-response'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/comments': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/comments/export': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/comments/export/file': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/comments/table': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding/close': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding/next-unread': {
		secretariat: ['id-of-shown-response']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding/passages': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding/reopen': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/coding/responses/[responseId=id]': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-recorded',
			'id-of-shown-response'
		]
	}
};
