import { beforeEach, describe, expect, it } from 'vitest';
import { mair } from '../../../../tests/support/cast.ts';
import {
	codingWorld,
	LLWYBRAU,
	named,
	type CodingWorld
} from '../../../../tests/support/coding-world.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { markRead } from './mark-read.ts';

const db = useDatabase();
let world: CodingWorld;

beforeEach(async () => {
	world = await codingWorld(db());
});

describe('reading answers', () => {
	it('counts what is read, and finds the unread', async () => {
		await markRead(world.ctx, mair, {
			consultationId: world.built.id,
			responseId: LLWYBRAU,
			questionIds: ['q-why'],
			isRead: true
		});
		const all = await world.read();
		expect([all.readCount, all.answerCount]).toEqual([1, 4]);
		expect((await world.read({ isRead: false })).matchCount).toBe(3);
	});

	it('filters by attribution and by theme', async () => {
		await world.code('month nine', [named('Staff')]);
		expect((await world.read({ attribution: 'anonymous' })).answers).toHaveLength(1);
		expect((await world.read({ attribution: 'unattributed' })).answers[0]?.organisationName).toBe(
			'Sisters Standing Together'
		);
		const found = await world.read({ themeId: await world.idOf('Staff') });
		expect(found.answers.map(({ responseId }) => responseId)).toEqual([LLWYBRAU]);
	});

	it('reads what was said under “other”, and nothing where it was not used', async () => {
		const { answers } = await world.read({ question: world.question('q-length') });
		expect(answers.map(({ responseId, text }) => [responseId, text.slice(0, 11)])).toEqual([
			['response-sisters', 'As long as ']
		]);
	});
});
