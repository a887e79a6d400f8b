const LABELS: Readonly<Record<string, string>> = {
	title: 'Title',
	summary: 'Summary',
	background: 'Background',
	respondents: 'Anything to say about who answered',
	listsNames: 'Names listed',
	heading: 'Heading',
	text: 'The text',
	isIncluded: 'In the report',
	addressedTo: 'Who is asked',
	findingIds: 'Findings that it rests on',
	owner: 'Who will do it',
	nextSteps: 'What happens next',
	method: 'How it was done',
	attribution: 'Who said it'
};

/** What a field of the report's forms is called on its page. */
export function fieldLabel(name: string): string {
	if (name.startsWith('replyBy-')) return `Reply asked for by, ${name.slice('replyBy-'.length)}`;
	if (name.startsWith('dueOn-')) return `By when, ${name.slice('dueOn-'.length)}`;
	if (name.startsWith('hit-')) return 'A decision about marked words';
	return LABELS[name] ?? name;
}
