import { z } from 'zod';
import { isEmail } from '../organisations/organisation-details.ts';
import { cleanLine } from '../shared/clean-text.ts';

/** Somebody to write to about one invitation. */
export const contactFields = z.object({
	name: z
		.string()
		.transform(cleanLine)
		.pipe(z.string().max(200, 'Use up to 200 characters for the name')),
	email: z
		.string()
		.transform(cleanLine)
		.refine(isEmail, 'Enter an e-mail address like name@example.org')
});
