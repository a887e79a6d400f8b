import { z } from 'zod';
import { cleanLine, cleanText } from '../shared/clean-text.ts';

const LONGEST_ENTRY = 120;
const LONGEST_DESCRIPTION = 500;

/** What a secretariat writes for an entry of a list: its name, and what it covers. */
export const entryDetailsSchema = z.object({
	name: z
		.string()
		.transform(cleanLine)
		.pipe(
			z
				.string()
				.min(1, 'Enter a name')
				.max(LONGEST_ENTRY, `Use up to ${String(LONGEST_ENTRY)} characters for the name`)
				// A bar separates entries in an import.
				.regex(/^[^|]*$/, 'A name cannot have a vertical bar (|) in it')
		),
	description: z
		.string()
		.transform(cleanText)
		.pipe(
			z
				.string()
				.max(
					LONGEST_DESCRIPTION,
					`Use up to ${String(LONGEST_DESCRIPTION)} characters to describe it`
				)
		)
});
export type EntryDetails = z.output<typeof entryDetailsSchema>;
