import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/client.ts';
import { draftingLink, response } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';

/** What the respondent has: it opens the response for everything. */
export interface ReceiptKey {
	slug: string;
	/** The 24 characters of `readReceipt`. */
	receipt: string;
}

/** What a colleague has: it opens the draft, to read and write answers and comments. */
export interface LinkKey {
	slug: string;
	/** The secret of a drafting link. */
	linkSecret: string;
}

export type ResponseKey = ReceiptKey | LinkKey;

/** What is stored of a drafting link: with this alone nobody can open the draft. */
export const hashLinkSecret = (secret: string): string => hashSecret(`drafting-link:${secret}`);

/** The condition on `response` that a link opens it, by the placeholder `secretHash`. */
export const responseOfLink = (reader: Reader): SQL =>
	inArray(
		response.id,
		reader
			.select({ id: draftingLink.responseId })
			.from(draftingLink)
			.where(eq(draftingLink.secretHash, sql.placeholder('secretHash')))
	);
