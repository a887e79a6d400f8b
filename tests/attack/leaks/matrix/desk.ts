import type { Rows } from './row.ts';

/** The register, consultations, invitations and responses. */
export const desk: Rows = {
	'/(secretariat)/secretariat': {},
	'/(secretariat)/secretariat/consultations': {},
	'/(secretariat)/secretariat/consultations/new': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/details': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/document': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/document/clauses/[clauseId=id]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/document/images/[imageId=id]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/document/original': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/document/paste': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/documents': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/documents/[documentId=id]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-in-draft',
			'name-in-text',
			'contact',
			'id-of-organisation',
			'id-of-invitation'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/choose': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-in-text',
			'alias',
			'contact',
			'id-of-organisation'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/complete': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/new-links': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/remind': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/rates': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/letters': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/letters/[mailingId=id]':
		{
			secretariat: [
				'name-of-named',
				'name-of-unattributed',
				'name-of-others',
				'name-in-draft',
				'name-in-text',
				'contact',
				'secret'
			]
		},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/letters/[mailingId=id]/table':
		{ secretariat: ['name-of-others', 'name-in-draft', 'contact', 'secret'] },
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/letters/[mailingId=id]/archive':
		{ secretariat: ['name-of-others', 'name-in-draft', 'contact', 'secret'] },
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/letters/[mailingId=id]/[letterId=id]':
		{ secretariat: ['name-of-others', 'contact', 'secret'] },
	'/(secretariat)/secretariat/consultations/[consultationId=id]/invitations/[invitationId=id]': {
		secretariat: ['name-of-others', 'contact', 'id-of-organisation']
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/preview': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/preview/[number]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/preview/document': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/preview/document/changes': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/preview/document/clause/[clauseId]':
		{},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/publish': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/questions': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/questions/new': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/questions/sections/new': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/questions/sections/[sectionId]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/questions/[questionId]': {},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/responses': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-stated',
			'name-in-text',
			'id-of-shown-response'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/responses/record': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-in-draft',
			'name-in-text',
			'id-of-organisation'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/responses/[responseId=id]': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-stated',
			'name-in-draft',
			'name-in-text',
			'text-named',
			'text-unattributed',
			'text-anonymous',
			'text-recorded',
			'id-of-organisation'
		]
	},
	'/(secretariat)/secretariat/consultations/[consultationId=id]/responses/[responseId=id]/ask': {
		secretariat: ['name-of-named', 'name-of-unattributed']
	},
	'/(secretariat)/secretariat/organisations': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-in-draft',
			'name-in-text',
			'alias',
			'contact',
			'id-of-organisation'
		]
	},
	'/(secretariat)/secretariat/organisations/export': {
		secretariat: [
			'name-of-named',
			'name-of-unattributed',
			'name-of-others',
			'name-in-draft',
			'name-in-text',
			'alias',
			'contact'
		]
	},
	'/(secretariat)/secretariat/organisations/import': {},
	'/(secretariat)/secretariat/organisations/new': {},
	'/(secretariat)/secretariat/organisations/[organisationId=id]': {
		secretariat: ['name-of-named', 'name-of-unattributed', 'name-of-others', 'name-in-draft']
	},
	'/(secretariat)/secretariat/organisations/[organisationId=id]/archive': {
		secretariat: ['name-of-named', 'name-of-unattributed', 'name-of-others', 'name-in-draft']
	},
	'/(secretariat)/secretariat/organisations/[organisationId=id]/edit': {
		secretariat: ['name-of-named', 'name-of-unattributed', 'name-of-others', 'name-in-draft']
	}
};
