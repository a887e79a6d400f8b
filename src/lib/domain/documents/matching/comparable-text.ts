/**
 * A text as it is compared. Word and telephones write other quotes and hyphens than keyboards do,
 * and other spaces; nobody means a change by it.
 */
export const comparableText = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[‘’ʼ`]/g, "'")
		.replace(/[“”„]/g, '"')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
