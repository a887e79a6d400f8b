import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { mair, official, tobias } from '../../../../tests/support/cast.ts';
import {
	codingWorld,
	LLWYBRAU,
	named,
	type CodingWorld
} from '../../../../tests/support/coding-world.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addResponses } from '../../../../tests/support/responses-to-code.ts';
import { answer, passage, theme } from '../db/schema.ts';
import { addTheme } from './add-theme.ts';
import { codePassage } from './code-passage.ts';
import type { WantedCoding } from './wanted-themes.ts';
import { markRead } from './mark-read.ts';

const db = useDatabase();
let world: CodingWorld;

beforeEach(async () => {
	world = await codingWorld(db());
});

describe('coding a passage', () => {
	it('keeps overlapping passages, several themes on one, and their stances', async () => {
		await world.code('staff look for other work in month nine', [named('Staff', 'opposes')]);
		await world.code('other work in month nine, and the people', [
			named('Staff'),
			named('Clients', 'mixed')
		]);
		const [, ...others] = (await world.read()).answers.map(({ passages }) => passages);
		expect(others.flat().length + ((await world.read()).answers[0]?.passages.length ?? 0)).toBe(2);
		const themes = await world.themes();
		const Staff = themes.get('Staff');
		expect([Staff?.passages, themes.get('Clients')?.passages]).toEqual([2, 1]);
		expect(Staff?.organisations).toBe(1);
	});

	it('uses one passage for one range, whoever selects it, and keeps a colleague’s theme', async () => {
		const first = await world.code('month nine', [named('Staff')]);
		const second = await world.code('month nine', [named('Time', 'opposes')], { actor: tobias });
		expect(second).toEqual(first);
		const staff = await world.idOf('Staff');
		const time = await world.idOf('Time');
		// Mair did not see Tobias's theme, so taking hers off leaves his.
		await world.code('month nine', [], { seen: [staff] });
		const passages = (await world.read({ themeId: time })).answers.flatMap((a) => a.passages);
		expect(passages.map((p) => p.codings)).toEqual([
			[{ themeId: time, stance: 'opposes', coderName: tobias.name }]
		]);
	});

	it('removes the passage with its last theme', async () => {
		await world.code('month nine', [named('Staff')]);
		expect(await world.code('month nine', [], { seen: [await world.idOf('Staff')] })).toEqual({
			ok: true,
			value: null
		});
		expect(await db().read.$count(passage)).toBe(0);
	});

	it('finds a theme by its folded name rather than making it twice', async () => {
		await world.code('month nine', [named('Tŷ a gwaith')]);
		await world.code('twelve-month contract', [named('ty A  gwaith')]);
		expect(await db().read.$count(theme)).toBe(1);
	});

	it('refuses half an emoji, a range outside the text and words that changed, and adds no theme', async () => {
		const emoji = '👩🏽‍🏫';
		const anonymous = { responseId: 'response-nobody-one' };
		expect(await world.code(emoji, [named('A')], { ...anonymous, shift: 1 })).toEqual({
			ok: false,
			error: 'outside'
		});
		const outside = { consultationId: world.built.id, responseId: LLWYBRAU, questionId: 'q-why' };
		const far = { start: 9000, end: 9004, quoted: '', wanted: [named('A')], seenThemeIds: [] };
		expect(await codePassage(world.ctx, mair, { ...outside, ...far })).toEqual({
			ok: false,
			error: 'outside'
		});
		const changed = { start: 0, end: 3, quoted: 'Die', wanted: [named('A')], seenThemeIds: [] };
		expect(await codePassage(world.ctx, mair, { ...outside, ...changed })).toEqual({
			ok: false,
			error: 'answer-changed'
		});
		expect(await db().read.$count(theme)).toBe(0);
	});

	it('adds no theme when another on the list is gone', async () => {
		const wanted: WantedCoding[] = [named('New'), { themeId: 'gone-gone', stance: 'none' }];
		expect(await world.code('month nine', wanted)).toEqual({ ok: false, error: 'theme-gone' });
		expect(await db().read.$count(theme)).toBe(0);
	});

	it('refuses a theme of another consultation', async () => {
		const other = await aConsultation(world.ctx, { slug: 'another' });
		const added = await addTheme(world.ctx, mair, {
			consultationId: other.id,
			name: 'Elsewhere',
			description: '',
			parentId: null
		});
		const themeId = added.ok ? added.value : '';
		expect(await world.code('month nine', [{ themeId, stance: 'none' }])).toEqual({
			ok: false,
			error: 'theme-gone'
		});
	});

	it('does not reach an anonymous answer that waits for its batch', async () => {
		await addResponses(world.ctx, world.built, [
			{ id: 'response-waiting', name: null, isShown: false, answers: { 'q-why': 'month nine' } }
		]);
		const waiting = {
			consultationId: world.built.id,
			responseId: 'response-waiting',
			questionId: 'q-why',
			start: 0,
			end: 5,
			quoted: 'month',
			wanted: [named('A')],
			seenThemeIds: []
		};
		await expect(codePassage(world.ctx, mair, waiting)).rejects.toMatchObject({
			code: 'not-found'
		});
		expect((await world.read()).answers.map(({ responseId }) => responseId)).not.toContain(
			'response-waiting'
		);
		const mark = {
			consultationId: world.built.id,
			responseId: 'response-waiting',
			questionIds: ['q-why'],
			isRead: true
		};
		await expect(markRead(world.ctx, mair, mark)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('is for the secretariat only', async () => {
		await expect(world.code('month nine', [named('A')], { actor: official })).rejects.toMatchObject(
			{
				code: 'not-allowed'
			}
		);
	});

	it('drops the passages of an answer that is replaced, and keeps those of the others', async () => {
		await world.code('month nine', [named('Staff')]);
		await world.code('Fine', [named('Content')], { responseId: 'response-forge' });
		await db().write(async (tx) => {
			await tx.delete(answer).where(eq(answer.responseId, LLWYBRAU));
		});
		const left = await db().read.select({ responseId: passage.responseId }).from(passage);
		expect(left).toEqual([{ responseId: 'response-forge' }]);
	});
});
