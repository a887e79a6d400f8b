/** How a respondent answers. The screens say it in these words and no others. */
export const ATTRIBUTIONS = ['named', 'unattributed', 'anonymous'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const ATTRIBUTION_NAMES: Record<Attribution, string> = {
	named: 'By name',
	unattributed: 'Not for attribution',
	anonymous: 'Anonymously'
};
