const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/**
 * A hash as words that can be read out over the telephone: sixteen bits a word, consonant and
 * vowel in turn, after D. S. Wilkerson, "A proposal for proquints" (2009).
 * @param hash at least 16 bytes, of which the first 16 are used: two keys with the same words
 * would take some 2^64 attempts to make
 * @returns eight words of five letters
 */
export function fingerprintWords(hash: Uint8Array): string[] {
	return Array.from({ length: 8 }, (_, at) => {
		const bits = ((hash[2 * at] ?? 0) << 8) | (hash[2 * at + 1] ?? 0);
		const consonant = (shift: number) => CONSONANTS.charAt((bits >> shift) & 15);
		const vowel = (shift: number) => VOWELS.charAt((bits >> shift) & 3);
		return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
	});
}
