import { expect, it } from 'vitest';
import { parseDocumentTitle } from './document-title.ts';

it('takes a title of exactly the limit, pasted over two lines, and counts emoji as one', () => {
	expect(parseDocumentTitle(' Canllawiau drafft\r\n  ar fetio 📄 ')).toEqual({
		ok: true,
		value: 'Canllawiau drafft ar fetio 📄'
	});
	expect(parseDocumentTitle('📄'.repeat(200)).ok).toBe(true);
});

it('cuts nothing: it says by how much a title is too long', () => {
	expect(parseDocumentTitle('x'.repeat(231))).toEqual({
		ok: false,
		error: 'Shorten the title to 200 characters or fewer: it has 231.'
	});
});
