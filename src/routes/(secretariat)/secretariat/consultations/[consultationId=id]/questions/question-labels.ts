const LABELS: Record<string, string> = {
	text: 'Question',
	hint: 'Hint',
	required: 'Must it be answered',
	when: 'Who is asked',
	whenOption: 'The answer it depends on',
	clauseId: 'Ask it at a clause of the draft',
	optionLabel: 'Options',
	optionId: 'Order of options',
	allowsOther: 'Other, please say',
	least: 'Least number',
	greatest: 'Greatest number',
	unit: 'Unit',
	title: 'Title',
	introduction: 'Introduction'
};

/** What a field of a question or section is called when two people have changed it. */
export const labelOfQuestionField = (name: string): string => LABELS[name] ?? name;
