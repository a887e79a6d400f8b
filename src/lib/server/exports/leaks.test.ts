import { strFromU8, unzipSync } from 'fflate';
import { eq, gt } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { CANARIES, WORLD } from '../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../tests/support/written-report.ts';
import { auditEntry, followUp, invitation, passage, response } from '../db/schema.ts';
import { addQuotation } from '../reports/quotations/add-quotation.ts';
import { changeDraft } from '../reports/change-draft.ts';
import { checkQuotation } from '../reports/quotations/check-quotation.ts';
import { decideSignOff } from '../reports/decide-sign-off.ts';
import { publishReport } from '../reports/publish-report.ts';
import { quotablePassages } from '../reports/quotations/quotable-passages.ts';
import { readQuotation } from '../reports/quotations/read-quotation.ts';
import { readRelease } from '../reports/read-release.ts';
import { releaseSafety } from '../reports/release-safety.ts';
import { reportOf } from '../reports/report-of.ts';
import { sendToChair } from '../reports/send-to-chair.ts';
import { exportRawAnswers } from './export-raw-answers.ts';
import { releaseToCsv } from './release-to-csv.ts';
import { releaseToDocx } from './release-to-docx.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
let ctx: TestContext;

const revision = async () => (await reportOf(db().read, consultationId)).revision;
const send = async () =>
	sendToChair(ctx, mair, { consultationId, revision: await revision(), comment: '' });

beforeEach(async () => {
	await addCast(db());
	await addReportWorld(db());
	ctx = testContext(db());
	await writeReport(ctx);
});

/** Quotes the passage in which an organisation that is not to be named names itself. */
async function quoteTheNamingPassage(): Promise<string> {
	const passages = await quotablePassages(ctx, mair, {
		consultationId,
		themeId: WORLD.themes.length
	});
	const naming = passages.find(({ text }) => text.includes(CANARIES.unattributedName));
	if (naming === undefined) throw new Error('the world has a passage that names its author');
	return addQuotation(ctx, mair, {
		consultationId,
		revision: await revision(),
		findingId: WORLD.themes.length,
		passageId: naming.passageId
	});
}

/** Decides `redact` or `leave` on everything found in a quotation. */
async function decide(quotationId: string, decision: 'redact' | 'leave'): Promise<void> {
	const { hits, attributions } = await readQuotation(ctx, mair, { consultationId, quotationId });
	const keys = hits.map(({ start, end }) => `${String(start)}-${String(end)}`);
	await checkQuotation(ctx, mair, {
		consultationId,
		revision: await revision(),
		quotationId,
		redact: decision === 'redact' ? keys : [],
		leave: decision === 'leave' ? keys : [],
		alsoRedact: [],
		attribution: attributions.at(-1) ?? ''
	});
}

async function publish() {
	const at = await revision();
	expect(await send()).toEqual({ ok: true, value: null });
	await decideSignOff(ctx, chair, {
		consultationId,
		revision: at,
		decision: 'approved',
		comment: ''
	});
	await publishReport(ctx, mair, { consultationId, revision: at, changeNote: '' });
	return readRelease(ctx, { slug });
}

describe('a release, in every format', () => {
	it('holds no canary from any field that tells who somebody is', async () => {
		await decide(await quoteTheNamingPassage(), 'redact');
		const release = await publish();
		const files = unzipSync(await releaseToDocx(release));
		const outputs = {
			json: JSON.stringify(release.content),
			csv: releaseToCsv(release.content),
			docx: Object.entries(files)
				.filter(([name]) => /\.(xml|rels)$/.test(name))
				.map(([, bytes]) => strFromU8(bytes))
				.join('\n')
		};
		const ids = ['response-', 'passage-', 'organisation-', 'invitation-', 'token-hash', 'contact-'];
		for (const [format, text] of Object.entries(outputs)) {
			for (const canary of [...Object.values(CANARIES), ...ids, '020 7946 0018'])
				expect(text.includes(canary), `${canary} in ${format}`).toBe(false);
			// The check itself can fail: what is meant to leave is there.
			expect(text).toContain('Contracts should run for at least five years.');
		}
		expect(outputs.docx).toContain('[redacted]');
		expect(outputs.docx).not.toMatch(/<cp:lastModifiedBy>(?!The Invented Advisory Group)/);
	});

	it('names no organisation that did not answer by name, and all that did', async () => {
		const { content } = await publish();
		expect(content.respondents.list.names).toHaveLength(11);
	});

	it('has charts with letters in them, and says in words what they show', async () => {
		const files = unzipSync(await releaseToDocx(await publish()));
		const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
		expect(pictures).toHaveLength(3);
		for (const [, bytes] of pictures) expect(bytes.length).toBeGreaterThan(5000);
		const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		expect(xml.match(/descr="Bar chart\./g)).toHaveLength(3);
		expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(4);
	});
});

describe('quotations', () => {
	it('cannot go to the chair before everything found in them was decided on', async () => {
		await quoteTheNamingPassage();
		const sent = await send();
		expect(sent.ok).toBe(false);
	});

	it('never go with the name of an organisation that answered not for attribution, accepted or not', async () => {
		await decide(await quoteTheNamingPassage(), 'leave');
		const sent = await send();
		expect(sent.ok ? [] : sent.error.map(({ words }) => words).join()).toMatch(
			/names an organisation/
		);
	});

	it('are chosen only among those whose authors agreed', async () => {
		const passages = await quotablePassages(ctx, mair, {
			consultationId,
			themeId: WORLD.themes.length
		});
		expect(passages.length).toBeGreaterThan(0);
		// Even numbers of the world did not agree.
		await expect(
			addQuotation(ctx, mair, {
				consultationId,
				revision: await revision(),
				findingId: WORLD.themes.length,
				passageId: 'passage-00-world'
			})
		).rejects.toMatchObject({ code: 'not-allowed' });
	});

	it('are not of responses that are held back, though they were shown and coded before', async () => {
		const ofTheme = { consultationId, themeId: WORLD.themes.length };
		const anonymous = await db()
			.read.select({ id: passage.id })
			.from(passage)
			.innerJoin(response, eq(response.id, passage.responseId))
			.where(eq(response.attribution, 'anonymous'));
		const ids = new Set(anonymous.map(({ id }) => id));
		const choice = async () =>
			(await quotablePassages(ctx, mair, ofTheme)).filter(({ passageId }) => ids.has(passageId));
		const passageId = (await choice())[0]?.passageId ?? '';
		const quotations = [{ passageId }];
		const quotable = async () =>
			(await releaseSafety(ctx, db().read, consultationId, quotations)).quotablePassageIds;
		expect(await quotable()).toEqual(new Set([passageId]));
		// All but two of those invited are revoked: so few hide nobody.
		await db().write((tx) =>
			tx.update(invitation).set({ isRevoked: true }).where(gt(invitation.id, 'invitation-01'))
		);
		expect(await choice()).toEqual([]);
		expect(await quotable()).toEqual(new Set());
		await expect(
			addQuotation(ctx, mair, {
				...{ consultationId, passageId, revision: await revision() },
				findingId: WORLD.themes.length
			})
		).rejects.toMatchObject({ code: 'not-found' });
	});

	it('take no description of their author but those that are safe', async () => {
		const quotationId = await quoteTheNamingPassage();
		await expect(
			checkQuotation(ctx, mair, {
				consultationId,
				revision: await revision(),
				quotationId,
				redact: [],
				leave: [],
				alsoRedact: [],
				attribution: CANARIES.unattributedName
			})
		).rejects.toMatchObject({ code: 'bad-request' });
	});
});

describe('what the secretariat writes', () => {
	it('cannot name an organisation that answered not for attribution, by any of its names', async () => {
		for (const name of [
			CANARIES.unattributedName.toUpperCase(),
			CANARIES.unattributedAlias,
			CANARIES.unattributedStatedName
		]) {
			await changeDraft(ctx, mair, {
				consultationId,
				revision: await revision(),
				change: { kind: 'ending', nextSteps: `We will meet ${name}.`, method: '' }
			});
			const sent = await send();
			expect(sent.ok, name).toBe(false);
			if (!sent.ok) expect(sent.error[0]?.place.page).toBe('names');
		}
	});
});

describe('the raw export', () => {
	it('leaves anonymous rows without name or time, marks the others, and is recorded', async () => {
		const csv = await exportRawAnswers(ctx, mair, { consultationId });
		const lines = csv.split('\r\n').filter((line) => line.includes(','));
		const anonymous = lines.filter((line) => line.startsWith('Anonymously'));
		expect(anonymous).toHaveLength(6);
		for (const line of anonymous) expect(line).toMatch(/^Anonymously,,,,/);
		expect(lines.filter((line) => line.includes('NOT FOR ATTRIBUTION'))).toHaveLength(7);
		const entries = await db().read.select({ action: auditEntry.action }).from(auditEntry);
		expect(entries.map(({ action }) => action)).toContain('response:exported-raw');
	});

	it('is in another order each time', async () => {
		const once = await exportRawAnswers(ctx, mair, { consultationId });
		const again = await exportRawAnswers(ctx, mair, { consultationId });
		expect(again).not.toBe(once);
		expect(again.split('\r\n').sort()).toEqual(once.split('\r\n').sort());
	});

	it('has answers to follow-up questions, and of anonymous ones none before its day', async () => {
		const asked = { question: 'Ers pryd? 🙂', answer: 'Since "2019"' };
		await db().write((tx) =>
			tx.insert(followUp).values([
				{ ...asked, id: 'later', responseId: 'response-19-of-world', answersOn: '2999-01-07' },
				{ ...asked, id: 'now', responseId: 'response-20-of-world', answersOn: '2000-01-03' },
				{ ...asked, id: 'named', responseId: 'response-02-of-world', answersOn: '2999-01-07' }
			])
		);
		const csv = await exportRawAnswers(ctx, mair, { consultationId });
		const [titles] = csv.split('\r\n');
		expect(titles).toMatch(/,Follow-up question 1,Answer to follow-up question 1$/);
		const ends = csv.split('\r\n').filter((line) => line.includes(asked.question));
		expect(
			ends.map((line) => [line.startsWith('Anonymously'), line.endsWith('🙂,')]).sort()
		).toEqual([
			[false, false],
			[true, false],
			[true, true]
		]);
		expect(csv.match(/Since ""2019""/g)).toHaveLength(2);
	});

	it('is refused to the chair', async () => {
		await expect(exportRawAnswers(ctx, chair, { consultationId })).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});
});
