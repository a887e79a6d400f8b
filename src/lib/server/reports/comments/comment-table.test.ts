import { beforeEach, describe, expect, it } from 'vitest';
import { VETTING_CLAUSES } from '../../../../../tests/support/a-document.ts';
import { addCast, chair, mair, tobias } from '../../../../../tests/support/cast.ts';
import { aCommentedDraft } from '../../../../../tests/support/comments-world.ts';
import type { BuiltConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { readClauseNotes } from './read-clause-notes.ts';
import { readCommentTable, type CommentTableInput } from './read-comment-table.ts';
import { writeClauseNote } from './write-clause-note.ts';

const db = useDatabase();
let ctx: TestContext;
let built: BuiltConsultation;
beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	built = await aCommentedDraft(ctx);
});

/** What the table shows, as "clause: who". */
async function table(asked: Partial<CommentTableInput> = {}): Promise<string[]> {
	const { rows, matchCount } = await readCommentTable(ctx, mair, {
		...{ consultationId: built.id, clauses: VETTING_CLAUSES, sectionId: null, kind: null },
		...{ themeId: null, attribution: null, hasSuggestion: false, isUnread: false },
		...{ order: 'clause', page: 1 },
		...asked
	});
	expect(matchCount).toBe(rows.length);
	return rows.map(
		({ clauseId, organisationName }) =>
			`${clauseId}: ${organisationName?.split(' ')[0] ?? 'anonymous'}`
	);
}

describe('the comment table', () => {
	it('lists comments in the order of the text, none that wait for a batch', async () => {
		expect(await table()).toEqual([
			'whole: Llwybrau',
			'c-staff: Llwybrau',
			'c-time: Sisters',
			'c-weeks: Sisters',
			'c-weeks: anonymous',
			'c-weeks: Llwybrau'
		]);
	});

	it('is ordered by kind, and by how much was said', async () => {
		expect((await table({ order: 'kind' })).slice(0, 3)).toEqual([
			'whole: Llwybrau',
			'c-weeks: Sisters',
			'c-weeks: anonymous'
		]);
		expect((await table({ order: 'most' }))[0]).toBe('c-weeks: Sisters');
	});

	it('filters by section, kind, attribution, suggested words and what is unread', async () => {
		expect(await table({ sectionId: 'c-who' })).toEqual(['c-staff: Llwybrau']);
		expect(await table({ sectionId: 'whole' })).toEqual(['whole: Llwybrau']);
		expect(await table({ kind: 'unclear' })).toEqual(['c-weeks: anonymous']);
		expect(await table({ attribution: 'unattributed' })).toHaveLength(2);
		expect(await table({ hasSuggestion: true })).toEqual(['c-weeks: Llwybrau']);
		// Support without words leaves nothing to read.
		expect(await table({ isUnread: true })).toHaveLength(5);
		expect(await table({ themeId: 'no-theme' })).toEqual([]);
	});

	it('is not for the chair', async () => {
		const asked = { consultationId: built.id, clauses: VETTING_CLAUSES, sectionId: null, page: 1 };
		await expect(
			readCommentTable(ctx, chair, {
				...asked,
				...{ kind: null, themeId: null, attribution: null, hasSuggestion: false },
				...{ isUnread: false, order: 'clause' }
			})
		).rejects.toMatchObject({ code: 'not-allowed' });
	});
});

describe('a note on a clause', () => {
	const write = (text: string, revision: number, actor = mair) =>
		writeClauseNote(ctx, actor, {
			...{ consultationId: built.id, clauseId: 'c-weeks', revision, text }
		});
	const noted = async () => (await readClauseNotes(db().read, built.id)).get('c-weeks');

	it('is kept, changed and taken back', async () => {
		await write('  Members ask for six weeks.  ', 0);
		expect(await noted()).toEqual({ text: 'Members ask for six weeks.', revision: 1 });
		await write('', 1);
		expect(await noted()).toEqual({ text: '', revision: 2 });
	});

	it('of a colleague is never overwritten unseen', async () => {
		await write('Mair’s note.', 0);
		const refused = await write('Tobias’s note.', 0, tobias);
		expect(refused).toEqual({
			ok: false,
			error: { kind: 'stale', saved: { text: 'Mair’s note.', revision: 1 } }
		});
		expect((await noted())?.text).toBe('Mair’s note.');
	});

	it('is refused where there is no such clause, and to the chair', async () => {
		const elsewhere = { consultationId: built.id, clauseId: 'c-none', revision: 0, text: 'x' };
		await expect(writeClauseNote(ctx, mair, elsewhere)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(write('x', 0, chair)).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
