/**
 * Who gave a response. A union, so that an anonymous author with an organisation cannot be
 * written down: not in code here, not in the database (`response_author` refuses the row).
 */
export type Author =
	| {
			kind: 'named' | 'unattributed';
			/** The register's organisation; null when an open-link respondent is not matched to it. */
			organisationId: string | null;
			/** The name as the respondent gave or confirmed it. */
			statedName: string;
			submittedAt: Date | null;
	  }
	| { kind: 'anonymous' };
