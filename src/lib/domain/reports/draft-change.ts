import { z } from 'zod';
import { cleanLine, cleanText } from '../shared/clean-text.ts';
import { quotedCommentSchema, REPORT_LINE_LIMIT, REPORT_TEXT_LIMIT } from './report-draft.ts';
import { inFigures } from '../shared/in-figures.ts';

const tooLong = (limit: number): string => `Use ${inFigures(limit)} characters or fewer`;
const line = z
	.string()
	.transform(cleanLine)
	.pipe(z.string().max(REPORT_LINE_LIMIT, tooLong(REPORT_LINE_LIMIT)));
const text = z
	.string()
	.transform(cleanText)
	.pipe(z.string().max(REPORT_TEXT_LIMIT, tooLong(REPORT_TEXT_LIMIT)));
const needed = (message: string) => line.pipe(z.string().min(1, message));
const neededText = (message: string) => text.pipe(z.string().min(1, message));

/** An optional day: '' or YYYY-MM-DD that exists. */
const day = z.union([z.literal(''), z.iso.date('Enter a date such as 14 January 2027')]);
const ranges = z.array(z.object({ start: z.int().min(0), end: z.int().min(1) }));
const id = z.string().min(1);

/** One change to the words of a report, cleaned and checked. Messages say what to do. */
export const draftChangeSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('introduction'),
		title: needed('Enter a title'),
		summary: text,
		background: text
	}),
	z.object({ kind: z.literal('respondents'), respondents: text, listsNames: z.boolean() }),
	z.object({
		kind: z.literal('finding'),
		id,
		heading: needed('Enter a heading'),
		text,
		isIncluded: z.boolean()
	}),
	z.object({ kind: z.literal('result'), questionId: id, text, isIncluded: z.boolean() }),
	z.object({
		kind: z.literal('add-quotation'),
		id,
		findingId: id,
		passageId: id,
		source: z.string(),
		attribution: z.string()
	}),
	z.object({
		kind: z.literal('add-comment'),
		id,
		comment: quotedCommentSchema,
		source: z.string(),
		attribution: z.string()
	}),
	z.object({
		kind: z.literal('check-quotation'),
		id,
		redactions: ranges,
		accepted: ranges,
		attribution: needed('Choose how to describe who said it')
	}),
	z.object({ kind: z.literal('remove-quotation'), id }),
	z.object({
		kind: z.literal('put-recommendation'),
		id,
		text: neededText('Enter what is recommended'),
		addressedTo: needed('Enter who is asked, such as “HM Prison and Probation Service”'),
		replyBy: day,
		findingIds: z.array(id)
	}),
	z.object({
		kind: z.literal('move-recommendation'),
		id,
		by: z.union([z.literal(-1), z.literal(1)])
	}),
	z.object({ kind: z.literal('remove-recommendation'), id }),
	z.object({
		kind: z.literal('put-action'),
		id,
		text: neededText('Enter what will be done'),
		owner: needed('Enter who will do it'),
		dueOn: day
	}),
	z.object({ kind: z.literal('remove-action'), id }),
	z.object({ kind: z.literal('ending'), nextSteps: text, method: text }),
	z.object({ kind: z.literal('accept-names'), names: z.array(line) })
]);
export type DraftChange = z.output<typeof draftChangeSchema>;
