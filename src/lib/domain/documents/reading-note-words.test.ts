import { expect, it } from 'vitest';
import { noteSentences, notesInAddress } from './reading-note-words.ts';

it('tells what was left out, and warns of what is still in the file', () => {
	const address = notesInAddress([{ note: 'comments', count: 2 }]);
	const [first, warning] = noteSentences(address);
	expect(first).toBe('2 comments in the margin of the file were left out.');
	expect(warning).toContain('everybody can download the original');
	expect(noteSentences('drawings.1')).toHaveLength(1);
});

it('says nothing for an address that somebody made up', () => {
	expect(noteSentences('<script>.1,comments.x,comments,constructor.1,')).toEqual([]);
});
