/** What the fields are called, on the page and when two people have changed one. */
export const DETAIL_LABELS = {
	title: 'Title',
	whoAsks: 'Who asks, and for whom',
	background: 'Background',
	openToChange: 'What is still open to change',
	alreadyDecided: 'What is already decided',
	opens: 'Opens',
	closes: 'Closes',
	contactName: 'Name of the contact',
	contactEmail: 'E-mail address of the contact',
	threshold: 'Threshold',
	attributions: 'Ways of answering to offer',
	audience: 'Who may answer',
	howAnswersAreUsed: 'How answers are used',
	privacyNotice: 'Privacy notice'
};

/** The label of a field, or of the group that a part of a date belongs to. */
export const labelOfDetail = (name: string): string => {
	const [group = name, part] = name.split('-');
	const label = Object.entries(DETAIL_LABELS).find(([key]) => key === group)?.[1] ?? name;
	return part === undefined ? label : `${label}, ${part}`;
};
