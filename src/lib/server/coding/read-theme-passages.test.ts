import { beforeEach, describe, expect, it } from 'vitest';
import { chair, mair, official } from '../../../../tests/support/cast.ts';
import { codingWorld, named, type CodingWorld } from '../../../../tests/support/coding-world.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { readAnswers } from './read-answers.ts';
import { readResponseAnswers } from './read-response-answers.ts';
import { readThemePassages } from './read-theme-passages.ts';

const db = useDatabase();
let world: CodingWorld;

beforeEach(async () => {
	world = await codingWorld(db());
	await world.code('twelve-month contract', [named('Length', 'opposes')]);
	await world.code('so who decides??', [named('Length')], { responseId: 'response-sisters' });
	await world.code('Short contracts', [named('Length')], { responseId: 'response-nobody-one' });
});

const readAs = async (actor: Actor) =>
	await readThemePassages(world.ctx, actor, {
		consultationId: world.built.id,
		themeId: await world.idOf('Length'),
		stance: null,
		page: 1
	});
const whoSaid = async (actor: Actor) =>
	new Map(
		(await readAs(actor)).passages.map(({ attribution, organisationName }) => [
			attribution,
			organisationName
		])
	);

describe('what a theme rests on', () => {
	it('shows the chair every passage, and names only those who answered by name', async () => {
		const { byStance } = await readAs(chair);
		expect(byStance).toEqual({ opposes: 1, none: 2 });
		expect(Object.fromEntries(await whoSaid(chair))).toEqual({
			named: 'Llwybrau Newydd Cymru',
			unattributed: null,
			anonymous: null
		});
		expect(JSON.stringify(await readAs(chair))).not.toContain('Sisters Standing Together');
	});

	it('tells the secretariat who answered not for attribution', async () => {
		expect((await whoSaid(mair)).get('unattributed')).toBe('Sisters Standing Together');
	});

	it('is not for officials', async () => {
		await expect(readAs(official)).rejects.toMatchObject({ code: 'not-allowed' });
	});

	it('opens neither the reading view nor a whole response to the chair', async () => {
		const consultationId = world.built.id;
		const reading = readAnswers(world.ctx, chair, {
			consultationId,
			question: world.question('q-why'),
			page: 1,
			isRead: null,
			themeId: null,
			attribution: null
		});
		await expect(reading).rejects.toMatchObject({ code: 'not-allowed' });
		const whole = readResponseAnswers(world.ctx, chair, {
			consultationId,
			responseId: 'response-sisters'
		});
		await expect(whole).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
