import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official } from '../../../../tests/support/cast.ts';
import {
	addComments,
	quoteInTable,
	responseOf,
	UNQUOTED
} from '../../../../tests/support/commented-report.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { CANARIES, WORLD } from '../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../tests/support/written-report.ts';
import { eq } from 'drizzle-orm';
import { response } from '../db/schema.ts';
import { decideSignOff } from '../reports/decide-sign-off.ts';
import { publishReport } from '../reports/publish-report.ts';
import { quotableComments } from '../reports/comments/quotable-comments.ts';
import { quoteComment } from '../reports/comments/quote-comment.ts';
import { readRelease } from '../reports/read-release.ts';
import { readReport } from '../reports/read-report.ts';
import { replyAsOfficial } from '../reports/officials/reply-as-official.ts';
import { reportOf } from '../reports/report-of.ts';
import { sendToChair } from '../reports/send-to-chair.ts';
import { writeClauseNote } from '../reports/comments/write-clause-note.ts';
import { releaseCommentsFile } from './release-comments-file.ts';
import { releaseToCsv } from './release-to-csv.ts';
import { releaseToDocx } from './release-to-docx.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
let ctx: TestContext;
const revision = async () => (await reportOf(db().read, consultationId)).revision;
const send = async () =>
	sendToChair(ctx, mair, { consultationId, revision: await revision(), comment: '' });
const note = (text: string, at = 0) =>
	writeClauseNote(ctx, mair, { consultationId, clauseId: 'c-staff', revision: at, text });

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	await addReportWorld(db());
	await addComments(ctx);
	await writeReport(ctx);
});

async function publish(changeNote = '') {
	const sent = await send();
	if (!sent.ok) throw new Error(sent.error.map(({ words }) => words).join());
	const at = await revision();
	const decided = { decision: 'approved' as const, comment: '' };
	await decideSignOff(ctx, chair, { consultationId, revision: at, ...decided });
	await publishReport(ctx, mair, { consultationId, revision: at, changeNote });
	return readRelease(ctx, { slug });
}

/** What would be published of one clause. */
async function clause(id: string) {
	const { report } = await readReport(ctx, mair, consultationId);
	return report?.preview?.comments?.clauses.find((one) => one.id === id);
}
const blockers = async () =>
	(await readReport(ctx, mair, consultationId)).report?.blockers.map(({ words }) => words) ?? [];
const textOf = (file: Uint8Array) =>
	Object.entries(unzipSync(file))
		.filter(([name]) => /\.(xml|rels)$/.test(name))
		.map(([, bytes]) => strFromU8(bytes))
		.join('\n');

describe('the released comment table', () => {
	it('holds counts after suppression: a few are hidden, and what would give them away', async () => {
		const staff = await clause('c-staff');
		expect(staff?.table.rows.map(({ count }) => count.kind)).toEqual(Array(6).fill('exact'));
		const weeks = await clause('c-weeks');
		expect(
			weeks?.table.rows.filter(({ count }) => count.kind === 'suppressed').map(({ id }) => id)
		).toEqual(['unclear', 'suggest', 'none']);
	});

	it('quotes words only that were chosen and checked, in every format', async () => {
		await quoteInTable(ctx, 11, 'c-staff');
		await quoteInTable(ctx, 13, 'c-weeks');
		await note('Members ask for a list of who need not be vetted.');
		const release = await publish();
		const outputs = {
			json: JSON.stringify(release.content),
			csv: releaseToCsv(release.content),
			report: textOf(await releaseToDocx(release)),
			word: textOf(await releaseCommentsFile(release, 'word')),
			spreadsheet: textOf(await releaseCommentsFile(release, 'spreadsheet'))
		};
		const never = [...Object.values(CANARIES), 'response-', 'organisation-', '020 7946 0018'];
		for (const [format, text] of Object.entries(outputs))
			for (const canary of [...never, UNQUOTED, 'Complete in whose eyes', 'volunteers under'])
				expect(text.includes(canary), `${canary} in ${format}`).toBe(false);
		// The check itself can fail: what is meant to leave is there.
		for (const text of [outputs.json, outputs.report, outputs.word, outputs.spreadsheet]) {
			expect(text).toContain('Eight weeks lose us the worker.');
			expect(text).toContain('gives its reasons in writing');
			expect(text).toContain('[redacted]');
			expect(text).toContain('who need not be vetted');
		}
		expect(outputs.csv).toContain('Comments on the draft');
		for (const text of [outputs.report, outputs.word]) {
			expect(text).toContain('<w:tblHeader/>');
			expect(text).toContain('w:orient="landscape"');
		}
		expect(outputs.spreadsheet).not.toMatch(/<f[ >]/);
	});

	it('says the kind of a quoted comment only where that adds nothing to the counts', async () => {
		await quoteInTable(ctx, 13, 'c-staff');
		await quoteInTable(ctx, 13, 'c-weeks');
		// Five see the gap; one suggests other words.
		expect((await clause('c-staff'))?.quotes[0]?.kind).toBe('gap');
		expect((await clause('c-weeks'))?.quotes[0]).toMatchObject({
			kind: null,
			text: 'Eight weeks lose us the worker.',
			attribution: 'a voluntary organisation'
		});
	});

	it('cannot quote so many that a hidden count could not be one', async () => {
		await quoteInTable(ctx, 13, 'c-weeks');
		await quoteInTable(ctx, 19, 'c-weeks');
		expect(await blockers()).toEqual([]);
		await quoteInTable(ctx, 21, 'c-weeks');
		expect((await blockers()).join()).toMatch(/at most 2 of the comments on “2.1/);
		expect((await send()).ok).toBe(false);
	});

	it('names nobody of a shown count so that fewer than the threshold are left of it', async () => {
		// Five see the gap. One by name leaves four; described, nobody is taken from them.
		await quoteInTable(ctx, 9, 'c-staff', 'redact', 'closest');
		expect((await blockers()).join()).toMatch(/1 of 5 organisations .* leaves 4/);
		expect((await send()).ok).toBe(false);
	});

	it('cannot quote two of a kind that is hidden: their words would say so', async () => {
		await quoteInTable(ctx, 19, 'c-weeks');
		await quoteInTable(ctx, 21, 'c-weeks');
		expect((await blockers()).join()).toContain('no two of a kind');
	});

	it('is chosen from a page at a time, without what is quoted already', async () => {
		const input = { consultationId, clauseId: 'c-staff', page: 1 };
		const { count } = await quotableComments(ctx, mair, input);
		await quoteInTable(ctx, 13, 'c-staff');
		const left = await quotableComments(ctx, mair, input);
		expect([left.count, left.comments.length]).toEqual([count - 1, count - 1]);
		expect((await quotableComments(ctx, mair, { ...input, page: 2 })).comments).toEqual([]);
	});

	it('cannot go to the chair before everything found in its words was decided on', async () => {
		await quoteInTable(ctx, 11, 'c-staff', 'open');
		expect((await send()).ok).toBe(false);
	});

	it('never goes with the name of an organisation that is not to be named, accepted or not', async () => {
		await quoteInTable(ctx, 11, 'c-staff', 'leave');
		expect((await blockers()).join()).toMatch(/names an organisation/);
		expect((await clause('c-staff'))?.quotes).toEqual([]);
	});

	it('quotes nobody who did not agree to it', async () => {
		await expect(
			quoteComment(ctx, mair, {
				...{ consultationId, revision: await revision() },
				...{ clauseId: 'c-staff', responseId: responseOf(8) }
			})
		).rejects.toMatchObject({ code: 'not-allowed' });
	});

	it('loses a quotation whose author has taken the consent back', async () => {
		await quoteInTable(ctx, 13, 'c-weeks');
		await db().write(async (tx) => {
			await tx
				.update(response)
				.set({ mayBeQuoted: false })
				.where(eq(response.id, responseOf(13)));
		});
		expect((await clause('c-weeks'))?.quotes).toEqual([]);
		expect((await blockers()).join()).toMatch(/may not be quoted: its author does not agree/);
	});
});

describe('the notes in it', () => {
	it('name no organisation that answered not for attribution', async () => {
		await note(`${CANARIES.unattributedName} asks for more.`);
		expect((await blockers()).join()).toContain('the note on “1.1');
		expect((await clause('c-staff'))?.note).toBe('');
	});

	it('cannot change after the chair has approved them', async () => {
		await note('As agreed.');
		const sent = await send();
		expect(sent.ok).toBe(true);
		const at = await revision();
		const decided = { decision: 'approved' as const, comment: '' };
		await decideSignOff(ctx, chair, { consultationId, revision: at, ...decided });
		await note('Something else.', 1);
		await expect(
			publishReport(ctx, mair, { consultationId, revision: at, changeNote: '' })
		).rejects.toMatchObject({ code: 'not-ready' });
	});
});

describe('a reply to the comments on a clause', () => {
	const reply = (recommendationId: string) =>
		replyAsOfficial(ctx, official, {
			...{ consultationId, recommendationId },
			...{ decision: 'accept', reason: 'Six weeks it is.' }
		});

	it('stands in the table and its files, and stops no clock of the recommendations', async () => {
		await publish();
		await reply('c-weeks');
		const release = await readRelease(ctx, { slug });
		expect(release.replies.get('c-weeks')?.reason).toBe('Six weeks it is.');
		expect(release.clock.answered).toBe(0);
		expect(textOf(await releaseCommentsFile(release, 'spreadsheet'))).toContain('Six weeks it is.');
	});

	it('is refused for a clause that is not in the table', async () => {
		await publish();
		await expect(reply('c-law')).rejects.toMatchObject({ code: 'not-found' });
	});
});
