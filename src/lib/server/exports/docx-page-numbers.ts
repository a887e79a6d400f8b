import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

const estimate = estimatePageNumbersWith({ guess: true });

/** The pages that the contents name, so that no reader is asked to update anything. */
export const pageNumbers: PageNumberEstimator = estimate;

/**
 * The same for a document that ends with a long table. Nothing of the contents stands behind it, and
 * laying out its rows would take many milliseconds for each: so it is not laid out, the number of
 * all pages is left to the reader's program, and list numbers, which no heading has, to nobody.
 */
export const pageNumbersBeforeTable: PageNumberEstimator = (body, context) => {
	const parts: unknown = body['w:body'];
	if (!Array.isArray(parts)) return estimate(body, context);
	const last = parts.findLastIndex(
		(part: unknown) => typeof part === 'object' && part !== null && 'w:tbl' in part
	);
	const before: unknown[] = parts.filter((_, at) => at !== last);
	const { bookmarks } = estimate({ ...body, 'w:body': before }, context);
	return { bookmarks };
};
