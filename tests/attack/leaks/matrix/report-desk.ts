import type { Rows } from './row.ts';

/** Where a report is written. The chair reads drafts, and takes part in no other work on answers. */
export const reportDesk: Rows = {
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/place': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/clauses': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/clauses/[clauseId=id]':
		{},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/outcomes': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/outcomes/one': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/next-version/publish': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report': { desk: ['comment'] },
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/actions': {
		desk: ['text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/actions/[actionId=id]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/comments': {
		desk: ['text-quoted'],
		secretariat: ['id-of-shown-response']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/ending': {
		desk: ['name-of-named', 'text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/export': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/export/answers': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-quoted',
			'text-recorded'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/findings': {
		desk: ['name-of-named', 'text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/findings/[findingId=id]': {
		desk: ['name-in-text', 'text-unattributed', 'text-quoted'],
		secretariat: ['text-named', 'text-anonymous']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/introduction': {
		desk: ['text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/names': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/preview': {
		desk: ['name-of-named', 'text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/quotations/[quotationId=id]':
		{
			secretariat: ['name-in-text', 'text-unattributed', 'text-quoted']
		},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/recommendations': {
		desk: ['text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/recommendations/[recommendationId=id]':
		{},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/replies': {
		secretariat: ['official']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/respondents': {
		desk: ['name-of-named', 'text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/results': {
		desk: ['name-of-named', 'text-quoted']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/report/sign-off': {
		desk: ['comment']
	}
};
