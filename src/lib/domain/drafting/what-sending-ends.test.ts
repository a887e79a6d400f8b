import { expect, it } from 'vitest';
import { whatSendingEnds } from './what-sending-ends.ts';

const link = { id: 'l', name: 'trustees' };
const comment = (isResolved: boolean) => ({
	...{ id: 'c', sectionId: 's', questionId: null, commenter: '', text: 'x' },
	isResolved
});

it.each([
	[0, 0, 0, ''],
	[1, 0, 0, 'ends 1 drafting link'],
	[2, 0, 0, 'ends 2 drafting links'],
	[0, 1, 0, 'deletes 1 note, not settled yet'],
	[0, 0, 1, 'deletes 1 note'],
	[2, 1, 4, 'ends 2 drafting links and deletes 5 notes, 1 not settled']
])('names what %d links, %d open and %d settled notes lose: “%s”', (links, open, settled, said) => {
	expect(
		whatSendingEnds({
			links: Array.from({ length: links }, () => link),
			comments: [
				...Array.from({ length: open }, () => comment(false)),
				...Array.from({ length: settled }, () => comment(true))
			]
		})
	).toBe(said);
});
