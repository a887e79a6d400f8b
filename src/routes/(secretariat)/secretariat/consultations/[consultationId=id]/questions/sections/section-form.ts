import { z } from 'zod';
import { cleanLine, cleanText } from '$lib/domain/shared/clean-text';

export const sectionSchema = z.object({
	title: z
		.string()
		.transform(cleanLine)
		.pipe(
			z
				.string()
				.min(1, 'Give the section a title.')
				.max(200, 'Shorten the title to 200 characters.')
		),
	introduction: z
		.string()
		.transform(cleanText)
		.pipe(z.string().max(5000, 'Shorten the introduction to 5,000 characters.')),
	revision: z.coerce.number()
});
