import { z } from 'zod';

/** One fixed choice, known by id, never by label. */
export const optionSchema = z.object({ id: z.string().min(1), label: z.string() });
export type Option = z.infer<typeof optionSchema>;

/** Shown only when the answer to an earlier question has, or has not, an option. */
export const conditionSchema = z.object({
	questionId: z.string().min(1),
	operator: z.enum(['has', 'has-not']),
	optionId: z.string().min(1)
});
export type Condition = z.infer<typeof conditionSchema>;

const base = {
	id: z.string().min(1),
	text: z.string(),
	hint: z.string(),
	required: z.boolean(),
	visibleWhen: conditionSchema.nullable(),
	/** The clause of the source document that it is pinned to: it is asked there. */
	clauseId: z.string().min(1).optional()
};

export const questionSchema = z.discriminatedUnion('type', [
	z.object({ ...base, type: z.literal('short-text') }),
	z.object({ ...base, type: z.literal('long-text') }),
	z.object({
		...base,
		type: z.literal('one-choice'),
		options: z.array(optionSchema),
		allowsOther: z.boolean()
	}),
	z.object({
		...base,
		type: z.literal('several-choices'),
		options: z.array(optionSchema),
		allowsOther: z.boolean()
	}),
	z.object({ ...base, type: z.literal('agreement') }),
	z.object({ ...base, type: z.literal('ranking'), options: z.array(optionSchema) }),
	z.object({
		...base,
		type: z.literal('number'),
		least: z.number().nullable(),
		greatest: z.number().nullable(),
		unit: z.string()
	}),
	z.object({ ...base, type: z.literal('yes-no') })
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question['type'];

export const QUESTION_TYPE_NAMES: Record<QuestionType, string> = {
	'short-text': 'Short text',
	'long-text': 'Long text',
	'one-choice': 'One choice',
	'several-choices': 'Several choices',
	agreement: 'Agreement',
	ranking: 'Ranking',
	number: 'Number',
	'yes-no': 'Yes or no'
};

/** Five steps and "no view", in the order in which they are shown and charted. */
export const AGREEMENT_OPTIONS: readonly Option[] = [
	{ id: 'strongly-agree', label: 'Strongly agree' },
	{ id: 'agree', label: 'Agree' },
	{ id: 'neither', label: 'Neither agree nor disagree' },
	{ id: 'disagree', label: 'Disagree' },
	{ id: 'strongly-disagree', label: 'Strongly disagree' },
	{ id: 'no-view', label: 'No view' }
];

export const YES_NO_OPTIONS: readonly Option[] = [
	{ id: 'yes', label: 'Yes' },
	{ id: 'no', label: 'No' }
];

/** The id under which "other, please say" is counted, charted and named in conditions. */
export const OTHER_OPTION_ID = 'other';

/** The fixed choices of a question in order, "other" among them where offered; [] for text and number. */
export function optionsOf(question: Question): readonly Option[] {
	switch (question.type) {
		case 'agreement':
			return AGREEMENT_OPTIONS;
		case 'yes-no':
			return YES_NO_OPTIONS;
		case 'ranking':
			return question.options;
		case 'one-choice':
		case 'several-choices':
			return question.allowsOther
				? [...question.options, { id: OTHER_OPTION_ID, label: 'Other' }]
				: question.options;
		default:
			return [];
	}
}
