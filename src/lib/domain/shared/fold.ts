/**
 * A name as it is compared and searched: compatibility forms unified, accents removed, lower
 * case, apostrophes and dashes unified, one space between words. "Women’s Centre  Tŷ Gobaith" and
 * "women's centre ty gobaith" are equal. Databases differ in folding, so it is done here.
 */
export const fold = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’‘ʼ`]/g, "'")
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
