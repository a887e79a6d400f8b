/** Everybody who can send a request, by what they hold. */
export const ROLE_NAMES = [
	// Holds nothing.
	'visitor',
	// Holds the link of an invitation that is not used.
	'invited',
	// Hold a receipt code of the open consultation, or of another one.
	'respondent-named',
	'respondent-unattributed',
	'respondent-anonymous',
	'respondent-elsewhere',
	// Holds a link to somebody's draft.
	'colleague',
	// Hold a link of one use, to make an account or to choose a new password.
	'joining',
	// Have accounts.
	'secretariat',
	'chair',
	'official',
	// Holds a link to reply with.
	'official-by-link'
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Several roles in one word of a row. */
export const GROUPS = {
	everybody: ROLE_NAMES,
	respondents: [
		'respondent-named',
		'respondent-unattributed',
		'respondent-anonymous',
		'respondent-elsewhere'
	],
	desk: ['secretariat', 'chair'],
	officials: ['official', 'official-by-link']
} as const satisfies Record<string, readonly RoleName[]>;
export type GroupName = keyof typeof GROUPS;

export interface Role {
	name: RoleName;
	/** The cookie that its browser sends, on every path. */
	cookie: string;
	/** The secrets of links that it holds, by the first part of their address. */
	links: Readonly<Record<string, readonly string[]>>;
}
