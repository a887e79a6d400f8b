import { z } from 'zod';
import { REPLY_DECISIONS } from '$lib/domain/reports/reply-decision';
import { cleanText } from '$lib/domain/shared/clean-text';

/** The most characters of an official's reason. */
export const REASON_LIMIT = 5000;

/** One recommendation's form. */
export const replyFormSchema = z.object({
	recommendationId: z.string().min(1),
	decision: z.enum(REPLY_DECISIONS, 'Choose a reply'),
	reason: z
		.string()
		.transform(cleanText)
		.pipe(
			z
				.string()
				.min(1, 'Give the reason: it is published beside your reply')
				.max(REASON_LIMIT, 'Use 5,000 characters or fewer')
		)
});
