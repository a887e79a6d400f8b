import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { aComment, aCommentedDraft, COMMENTING } from '../../../../tests/support/comments-world.ts';
import type { BuiltConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { auditEntry } from '../db/schema.ts';
import { exportComments, type CommentFormat } from './export-comments.ts';

const db = useDatabase();
let ctx: TestContext;
let built: BuiltConsultation;
const BAD = '=HYPERLINK("https://bad.example","press")';

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	built = await aCommentedDraft(ctx, [
		...COMMENTING,
		{ id: 'response-bad', name: '@SUM(A1)', answers: { 'c-weeks': aComment('gap', BAD) } }
	]);
});

const exported = async (format: CommentFormat): Promise<string> => {
	const file = await exportComments(ctx, mair, { consultationId: built.id, format });
	if (typeof file === 'string') return file;
	return Object.entries(unzipSync(file))
		.filter(([name]) => /\.(xml|rels)$/.test(name))
		.map(([, bytes]) => strFromU8(bytes))
		.join('\n');
};

describe('the secretariat’s own comment table', () => {
	it.each(['csv', 'spreadsheet', 'word'] as const)(
		'as %s has every comment that may be seen, and no trace of who is anonymous',
		async (format) => {
			const text = await exported(format);
			for (const said of ['Complete in whose eyes?', 'gives its reasons in writing', 'Croeso'])
				expect(text).toContain(said);
			expect(text).toContain('NOT FOR ATTRIBUTION');
			expect(text).not.toContain('Waiting for its batch');
			expect(text).not.toContain('response-');
			expect(text).not.toMatch(/<f[ >]/);
		}
	);

	it('runs nothing in a spreadsheet, whatever somebody typed', async () => {
		expect(await exported('csv')).toContain(`"'=HYPERLINK(""https`);
		const xml = await exported('spreadsheet');
		expect(xml).toContain('=HYPERLINK(');
		expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
	});

	it('puts the comments of a clause in another order each time', async () => {
		const orders = new Set<string>();
		for (let n = 0; n < 12; n++)
			orders.add((await exported('csv')).split('\r\n').slice(4, 8).join());
		expect(orders.size).toBeGreaterThan(2);
	});

	it('repeats its header row on each page of the Word file, which lies on its side', async () => {
		const xml = await exported('word');
		expect(xml).toContain('<w:tblHeader/>');
		expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
		expect(xml).not.toMatch(/<cp:lastModifiedBy>(?!The|Secretariat|<)/);
	});

	it('is recorded, and refused to the chair', async () => {
		await exported('csv');
		const entries = await db().read.select({ action: auditEntry.action }).from(auditEntry);
		expect(entries.map(({ action }) => action)).toContain('response:exported-comments');
		await expect(
			exportComments(ctx, chair, { consultationId: built.id, format: 'csv' })
		).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
