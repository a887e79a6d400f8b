import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { addCast, mair, official, tobias } from '../../../../tests/support/cast.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addResponses, RESPONSES_TO_CODE } from '../../../../tests/support/responses-to-code.ts';
import type { Stance } from '../../domain/coding/stance.ts';
import { questionsOf } from '../../domain/consultations/content.ts';
import { answer, auditEntry, passage, theme } from '../db/schema.ts';
import { addTheme } from './add-theme.ts';
import { codePassage, type WantedCoding } from './code-passage.ts';
import { deleteTheme } from './delete-theme.ts';
import { freezeCoding } from './freeze-coding.ts';
import { latestSnapshot } from './latest-snapshot.ts';
import { markRead } from './mark-read.ts';
import { mergeThemes } from './merge-themes.ts';
import { readAnswers } from './read-answers.ts';
import { readCodebook } from './read-codebook.ts';
import { readCodebookHistory } from './read-codebook-history.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readThemePassages } from './read-theme-passages.ts';
import { reopenCoding } from './reopen-coding.ts';
import { splitTheme } from './split-theme.ts';
import { undoCodebookChange } from './undo-codebook-change.ts';

const db = useDatabase();
let ctx: TestContext;
let built: BuiltConsultation;

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	built = await aConsultation(ctx, { content: { audience: 'open-link' } });
	await addResponses(ctx, built, RESPONSES_TO_CODE);
});

const LLWYBRAU = 'response-llwybrau';
const textOf = (responseId: string) => {
	const given = RESPONSES_TO_CODE.find(({ id }) => id === responseId)?.answers['q-why'];
	return typeof given === 'string' ? given : '';
};

function code(
	words: string,
	wanted: readonly WantedCoding[],
	{ responseId = LLWYBRAU, actor = mair, seen = [] as string[], shift = 0 } = {}
) {
	const start = textOf(responseId).indexOf(words) + shift;
	return codePassage(ctx, actor, {
		consultationId: built.id,
		responseId,
		questionId: 'q-why',
		start,
		end: start + words.length,
		quoted: textOf(responseId).slice(start, start + words.length),
		wanted,
		seenThemeIds: seen
	});
}
const named = (newThemeName: string, stance: Stance = 'none'): WantedCoding => ({
	newThemeName,
	stance
});
const question = () => {
	const found = questionsOf(built.content).find(({ id }) => id === 'q-why');
	if (found === undefined) throw new Error('the builder asks q-why');
	return found;
};
const read = (filters: Partial<Parameters<typeof readAnswers>[2]> = {}) =>
	readAnswers(ctx, mair, {
		consultationId: built.id,
		question: question(),
		page: 1,
		isRead: null,
		themeId: null,
		attribution: null,
		...filters
	});
const themes = async () => {
	const { tree, own } = await readCodebook(ctx, mair, built.id);
	return Object.fromEntries(tree.map(({ id, name }) => [name, { id, ...own[id] }]));
};
async function idOf(name: string): Promise<string> {
	const found = (await themes())[name];
	if (found === undefined) throw new Error(`no theme ${name}`);
	return found.id;
}
const close = () => ctx.clock.set('2027-01-01T00:00:00Z');

describe('coding a passage', () => {
	it('keeps overlapping passages, several themes on one, and their stances', async () => {
		await code('staff look for other work in month nine', [named('Staff', 'opposes')]);
		await code('other work in month nine, and the people', [
			named('Staff'),
			named('Clients', 'mixed')
		]);
		const [, ...others] = (await read()).answers.map(({ passages }) => passages);
		expect(others.flat().length + ((await read()).answers[0]?.passages.length ?? 0)).toBe(2);
		const { Staff, Clients } = await themes();
		expect([Staff?.passages, Clients?.passages]).toEqual([2, 1]);
		expect(Staff?.organisations).toBe(1);
	});

	it('uses one passage for one range, whoever selects it, and keeps a colleague’s theme', async () => {
		const first = await code('month nine', [named('Staff')]);
		const second = await code('month nine', [named('Time', 'opposes')], { actor: tobias });
		expect(second).toEqual(first);
		const staff = await idOf('Staff');
		const time = await idOf('Time');
		// Mair did not see Tobias's theme, so taking hers off leaves his.
		await code('month nine', [], { seen: [staff] });
		const passages = (await read({ themeId: time })).answers.flatMap((a) => a.passages);
		expect(passages.map((p) => p.codings)).toEqual([
			[{ themeId: time, stance: 'opposes', coderName: tobias.name }]
		]);
	});

	it('removes the passage with its last theme', async () => {
		await code('month nine', [named('Staff')]);
		expect(await code('month nine', [], { seen: [await idOf('Staff')] })).toEqual({
			ok: true,
			value: null
		});
		expect(await db().read.$count(passage)).toBe(0);
	});

	it('finds a theme by its folded name rather than making it twice', async () => {
		await code('month nine', [named('Tŷ a gwaith')]);
		await code('twelve-month contract', [named('ty A  gwaith')]);
		expect(await db().read.$count(theme)).toBe(1);
	});

	it('refuses half an emoji, a range outside the text and words that changed, and adds no theme', async () => {
		const emoji = '👩🏽‍🏫';
		const anonymous = { responseId: 'response-nobody-one' };
		expect(await code(emoji, [named('A')], { ...anonymous, shift: 1 })).toEqual({
			ok: false,
			error: 'outside'
		});
		const outside = { consultationId: built.id, responseId: LLWYBRAU, questionId: 'q-why' };
		const far = { start: 9000, end: 9004, quoted: '', wanted: [named('A')], seenThemeIds: [] };
		expect(await codePassage(ctx, mair, { ...outside, ...far })).toEqual({
			ok: false,
			error: 'outside'
		});
		const changed = { start: 0, end: 3, quoted: 'Die', wanted: [named('A')], seenThemeIds: [] };
		expect(await codePassage(ctx, mair, { ...outside, ...changed })).toEqual({
			ok: false,
			error: 'answer-changed'
		});
		expect(await db().read.$count(theme)).toBe(0);
	});

	it('adds no theme when another on the list is gone', async () => {
		const wanted: WantedCoding[] = [named('New'), { themeId: 'gone-gone', stance: 'none' }];
		expect(await code('month nine', wanted)).toEqual({ ok: false, error: 'theme-gone' });
		expect(await db().read.$count(theme)).toBe(0);
	});

	it('refuses a theme of another consultation', async () => {
		const other = await aConsultation(ctx, { slug: 'another' });
		const added = await addTheme(ctx, mair, {
			consultationId: other.id,
			name: 'Elsewhere',
			description: '',
			parentId: null
		});
		const themeId = added.ok ? added.value : '';
		expect(await code('month nine', [{ themeId, stance: 'none' }])).toEqual({
			ok: false,
			error: 'theme-gone'
		});
	});

	it('does not reach an anonymous answer that waits for its batch', async () => {
		await addResponses(ctx, built, [
			{ id: 'response-waiting', name: null, isShown: false, answers: { 'q-why': 'month nine' } }
		]);
		const waiting = {
			consultationId: built.id,
			responseId: 'response-waiting',
			questionId: 'q-why',
			start: 0,
			end: 5,
			quoted: 'month',
			wanted: [named('A')],
			seenThemeIds: []
		};
		await expect(codePassage(ctx, mair, waiting)).rejects.toMatchObject({ code: 'not-found' });
		expect((await read()).answers.map(({ responseId }) => responseId)).not.toContain(
			'response-waiting'
		);
		const mark = {
			consultationId: built.id,
			responseId: 'response-waiting',
			questionIds: ['q-why'],
			isRead: true
		};
		await expect(markRead(ctx, mair, mark)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('is for the secretariat only', async () => {
		await expect(code('month nine', [named('A')], { actor: official })).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	it('drops the passages of an answer that is replaced, and keeps those of the others', async () => {
		await code('month nine', [named('Staff')]);
		await code('Fine', [named('Content')], { responseId: 'response-forge' });
		await db().write(async (tx) => {
			await tx.delete(answer).where(eq(answer.responseId, LLWYBRAU));
		});
		const left = await db().read.select({ responseId: passage.responseId }).from(passage);
		expect(left).toEqual([{ responseId: 'response-forge' }]);
	});
});

describe('reading answers', () => {
	it('counts what is read, and finds the unread', async () => {
		await markRead(ctx, mair, {
			consultationId: built.id,
			responseId: LLWYBRAU,
			questionIds: ['q-why'],
			isRead: true
		});
		const all = await read();
		expect([all.readCount, all.answerCount]).toEqual([1, 4]);
		expect((await read({ isRead: false })).matchCount).toBe(3);
	});

	it('filters by attribution and by theme', async () => {
		await code('month nine', [named('Staff')]);
		expect((await read({ attribution: 'anonymous' })).answers).toHaveLength(1);
		expect((await read({ attribution: 'unattributed' })).answers[0]?.organisationName).toBe(
			'Sisters Standing Together'
		);
		const found = await read({ themeId: await idOf('Staff') });
		expect(found.answers.map(({ responseId }) => responseId)).toEqual([LLWYBRAU]);
	});

	it('reads what was said under “other”, and nothing where it was not used', async () => {
		const other = questionsOf(built.content).find(({ id }) => id === 'q-length');
		const { answers } = await read(other === undefined ? {} : { question: other });
		expect(answers.map(({ responseId, text }) => [responseId, text.slice(0, 11)])).toEqual([
			['response-sisters', 'As long as ']
		]);
	});
});

describe('the codebook', () => {
	it('merges with the stances kept, and undoes it to what was there', async () => {
		await code('month nine', [named('Staff', 'opposes')]);
		await code('twelve-month contract', [named('Time', 'supports'), named('Staff', 'mixed')]);
		const before = await themes();
		await mergeThemes(ctx, mair, {
			consultationId: built.id,
			themeId: await idOf('Staff'),
			intoThemeId: await idOf('Time')
		});
		const { passages, byStance } = await readThemePassages(ctx, mair, {
			consultationId: built.id,
			themeId: await idOf('Time'),
			stance: null,
			page: 1
		});
		expect(passages).toHaveLength(2);
		expect(byStance).toEqual({ opposes: 1, supports: 1 });
		const [last] = (await readCodebookHistory(ctx, mair, built.id)).changes.filter(
			({ operation }) => operation.kind === 'merge'
		);
		await undoCodebookChange(ctx, tobias, { consultationId: built.id, changeId: last?.id ?? '' });
		expect(await themes()).toEqual(before);
	});

	it('splits chosen passages off, and undoes a change only once', async () => {
		const first = await code('month nine', [named('Staff', 'opposes')]);
		await code('twelve-month contract', [named('Staff')]);
		const passageIds = first.ok && first.value !== null ? [first.value] : [];
		const split = { consultationId: built.id, fromThemeId: await idOf('Staff'), parentId: null };
		await splitTheme(ctx, mair, { ...split, name: 'Months', description: '', passageIds });
		expect((await themes())['Months']?.passages).toBe(1);
		const { changes } = await readCodebookHistory(ctx, mair, built.id);
		const changeId = changes.find(({ operation }) => operation.kind === 'split-off')?.id ?? '';
		const undo = () => undoCodebookChange(ctx, mair, { consultationId: built.id, changeId });
		expect((await undo()).ok).toBe(true);
		expect((await themes())['Staff']?.passages).toBe(2);
		expect(await undo()).toEqual({ ok: false, error: 'undone-already' });
	});

	it('hides a deleted theme with its passages, and brings both back', async () => {
		await code('month nine', [named('Staff', 'opposes')]);
		const themeId = await idOf('Staff');
		await deleteTheme(ctx, mair, { consultationId: built.id, themeId });
		expect((await read()).answers.flatMap((a) => a.passages)).toEqual([]);
		const [change] = (await readCodebookHistory(ctx, mair, built.id)).changes.filter(
			({ operation }) => operation.kind === 'delete'
		);
		await undoCodebookChange(ctx, mair, { consultationId: built.id, changeId: change?.id ?? '' });
		expect((await themes())['Staff']?.passages).toBe(1);
	});
});

describe('closing the coding', () => {
	const freeze = () => freezeCoding(ctx, mair, { consultationId: built.id });

	it('waits until the consultation has closed', async () => {
		await expect(freeze()).rejects.toMatchObject({ code: 'not-ready' });
	});

	it('freezes what is coded, without deleted themes, and refuses changes until it is reopened', async () => {
		await code('month nine', [named('Staff', 'opposes'), named('Gone')]);
		await deleteTheme(ctx, mair, { consultationId: built.id, themeId: await idOf('Gone') });
		close();
		const snapshot = await readSnapshot(ctx, mair, await freeze());
		expect(snapshot.content.codings).toMatchObject([{ responseId: LLWYBRAU, stance: 'opposes' }]);
		expect(snapshot.content.themes.map(({ name }) => name)).toEqual(['Staff']);
		expect([snapshot.content.responseIds.length, snapshot.content.heldBackCount]).toEqual([4, 0]);
		const refusal = { code: 'already-done', reason: 'coding is closed' };
		await expect(code('twelve-month contract', [named('B')])).rejects.toMatchObject(refusal);
		await expect(
			deleteTheme(ctx, mair, { consultationId: built.id, themeId: await idOf('Staff') })
		).rejects.toMatchObject(refusal);
		await expect(freeze()).rejects.toMatchObject(refusal);

		await reopenCoding(ctx, mair, { consultationId: built.id, reason: 'A late letter' });
		await code('twelve-month contract', [named('B')]);
		await freeze();
		expect((await latestSnapshot(ctx, built.id))?.number).toBe(2);
		expect((await readSnapshot(ctx, mair, snapshot.id)).content).toEqual(snapshot.content);
		const audit = await db()
			.read.select()
			.from(auditEntry)
			.where(eq(auditEntry.action, 'coding:reopened'));
		expect(audit.map(({ detail }) => detail)).toEqual([{ number: 1, reason: 'A late letter' }]);
	});

	it('leaves out responses that the elimination rule holds back, and counts them', async () => {
		const invited = await aConsultation(ctx, {
			slug: 'invited-only',
			content: { audience: 'invited' }
		});
		await addResponses(ctx, invited, [
			{ id: 'response-alone', name: null, answers: { 'q-why': 'Only me.' } }
		]);
		close();
		const id = await freezeCoding(ctx, mair, { consultationId: invited.id });
		const { content } = await readSnapshot(ctx, mair, id);
		expect([content.responseIds, content.heldBackCount]).toEqual([[], 1]);
	});

	it('cannot be reopened while it is open', async () => {
		const reopen = reopenCoding(ctx, mair, { consultationId: built.id, reason: 'x' });
		await expect(reopen).rejects.toMatchObject({ code: 'already-done' });
	});
});
