import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { MESSY_REGISTER } from '../../../../tests/support/messy-register.ts';
import type { PlannedRow } from '../../domain/organisations/import-plan.ts';
import type { ImportTable } from '../../domain/organisations/import-table.ts';
import { organisationDetailsSchema } from '../../domain/organisations/organisation-details.ts';
import { searchOfAddress } from '../../domain/organisations/organisation-search.ts';
import { readImportTable } from '../../domain/organisations/read-import-table.ts';
import { organisation } from '../db/schema.ts';
import { addOrganisation } from './add-organisation.ts';
import { archiveOrganisation } from './archive-organisation.ts';
import { exportRegister } from './export-register.ts';
import { listOrganisations } from './list-organisations.ts';
import { previewImport } from './preview-import.ts';
import { readRegisterLists } from './read-register-lists.ts';
import { runImport } from './run-import.ts';
import { seedRegisterLists } from './seed-register-lists.ts';

const db = useDatabase();
let ctx: TestContext;
const everything = searchOfAddress(new URLSearchParams());

function tableOf(text: string): ImportTable {
	const table = readImportTable(new TextEncoder().encode(text));
	if (!table.ok) throw new Error(table.error);
	return table.value;
}
async function rowsOf(text: string, addsEntries = false): Promise<PlannedRow[]> {
	const table = tableOf(text);
	return (await previewImport(ctx, mair, { table, addsEntries })).plan.rows;
}
async function importNow(text: string, addsEntries = false) {
	const table = tableOf(text);
	const { fingerprint } = await previewImport(ctx, mair, { table, addsEntries });
	return await runImport(ctx, mair, { table, addsEntries, fingerprint });
}
const errorsOf = (rows: PlannedRow[]) =>
	rows.flatMap((row) => (row.outcome === 'error' ? [[row.line, ...row.problems]] : []));
async function find(words: string) {
	const list = await listOrganisations(ctx, mair, { ...everything, words });
	const [only] = list.organisations;
	if (only === undefined) throw new Error(`no ${words}`);
	return only;
}

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	await db().write((tx) => seedRegisterLists(ctx, tx));
});

describe('the preview of a messy file', () => {
	it('says for every row what will happen, and for every error the line and the reason', async () => {
		const rows = await rowsOf(MESSY_REGISTER);
		expect(rows).toHaveLength(58);
		expect(rows.filter(({ outcome }) => outcome === 'new')).toHaveLength(52);
		expect(errorsOf(rows)).toEqual([
			[5, 'Regions: “South East of England” is not in the list. Is it “East of England”?'],
			[7, 'Regions: “Noth East” is not in the list. Is it “North East”?'],
			[8, 'The same organisation as on line 7. Put both into one row'],
			[11, '“warden[at]brannoc.example” is not an e-mail address'],
			[13, 'Size bands: “Gigantic” is not in the list'],
			[14, 'The name is missing']
		]);
		const fathers = rows.find(({ name }) => name.startsWith('Fathers'));
		expect(fathers?.notes).toEqual(['sam@rrr.example is also a contact of Roots, Routes & Return']);
	});

	it('writes nothing', async () => {
		await rowsOf(MESSY_REGISTER, true);
		expect(await db().read.$count(organisation)).toBe(0);
		expect((await readRegisterLists(ctx)).region).toHaveLength(12);
	});

	it('reads names of lists whatever their case, spaces and ampersands', async () => {
		await importNow(MESSY_REGISTER);
		const roots = await find('roots routes');
		expect(roots.entries.region.map(({ name }) => name)).toEqual(['Yorkshire and the Humber']);
		const harbour = await find('h&h');
		expect(harbour).toMatchObject({
			name: 'Harbour & Hearth CIC',
			contacts: [{ name: 'Ó Dónaill, Ciarán', email: 'ciaran@harbour.example' }]
		});
		expect(harbour.entries['size-band'].map(({ name }) => name)).toEqual(['Medium']);
		expect(harbour.entries['service-category'].map(({ name }) => name)).toEqual([
			'Accommodation',
			'Finance, benefit and debt'
		]);
		expect((await find('quarry')).contacts).toHaveLength(2);
		expect((await find('tgy')).name).toBe('Tŷ Gobaith Ymlaen');
	});

	it('reads it the same as Windows saves it, with semicolons', async () => {
		const text = 'Name;Regions\r\nCaf\u00e9 M\u00f4n;"Wales; London"\r\n';
		const table = readImportTable(Buffer.from(text, 'latin1'));
		expect(table.ok && table.value.rows[0]?.cells).toEqual({
			name: 'Café Môn',
			region: 'Wales; London'
		});
	});
});

describe('names that are in no list', () => {
	it('can be added to the lists, and are shown first', async () => {
		const table = tableOf(MESSY_REGISTER);
		const { plan } = await previewImport(ctx, mair, { table, addsEntries: true });
		expect(plan.addedEntries.map(({ name }) => name)).toEqual([
			'South East of England',
			'Noth East',
			'Gigantic'
		]);
		expect(errorsOf(plan.rows).map(([line]) => line)).toEqual([8, 11, 14]);
		const done = await importNow(MESSY_REGISTER, true);
		expect(done).toEqual({ ok: true, value: { newCount: 55, changedCount: 0 } });
		const { region } = await readRegisterLists(ctx);
		expect(region.slice(-2).map(({ name }) => name)).toEqual([
			'South East of England',
			'Noth East'
		]);
		expect((await find("o'malley")).entries.region.map(({ name }) => name)).toEqual([
			'London',
			'South East of England'
		]);
	});

	it('are explained when several were separated by commas', async () => {
		expect(errorsOf(await rowsOf('Name,Region\nPen,"Wales, London"'))).toEqual([
			[
				2,
				'Regions: “Wales, London” is not in the list. Put a semicolon between several, not a comma'
			]
		]);
	});
});

describe('a row about an organisation in the register', () => {
	beforeEach(async () => {
		await importNow(
			'Name,AKA,Size,Region,Contact,Email\nSisters Standing Together,SST,Small,Wales; London,Ada,ada@sst.example\nPen,,,,,'
		);
	});

	it('changes what it fills in, keeps what it leaves blank, and shows both states', async () => {
		const rows = await rowsOf('Name,Size,Region\nSISTERS standing together,,Wales; North East');
		expect(rows).toMatchObject([
			{
				outcome: 'changed',
				name: 'Sisters Standing Together',
				changes: [{ field: 'Regions', before: 'London; Wales', after: 'Wales; North East' }]
			}
		]);
		await importNow('Name,Size,Region\nSISTERS standing together,,Wales; North East');
		const after = await find('sisters');
		expect(after.entries['size-band'].map(({ name }) => name)).toEqual(['Small']);
		expect(after).toMatchObject({
			name: 'Sisters Standing Together',
			aliases: ['SST'],
			contacts: [{ name: 'Ada', email: 'ada@sst.example' }]
		});
	});

	it('is found by another name, which it keeps', async () => {
		await importNow('Name,Other names,Email\nsst,Triple S,new@sst.example');
		const after = await find('triple s');
		expect(after.name).toBe('Sisters Standing Together');
		expect(after.aliases).toEqual(['SST', 'Triple S']);
	});

	it('is unchanged when it says the same in another order', async () => {
		const rows = await rowsOf('Name,Region,Size\nSisters Standing Together,London;wales,SMALL');
		expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged']);
	});

	it('cannot take the name of another, nor change one that is archived', async () => {
		await archiveOrganisation(ctx, mair, (await find('pen')).id);
		expect(
			errorsOf(
				await rowsOf('Name,Other names\nNewcomer,SST\nPen,\nSST,\nSisters Standing Together,')
			)
		).toEqual([
			[2, '“SST” is already in the register as Sisters Standing Together'],
			[3, 'Pen is archived. Restore it first'],
			[4, 'The same organisation as on line 2. Put both into one row'],
			[5, 'The same organisation as on line 2. Put both into one row']
		]);
	});

	it('is pointed out when a new name is nearly the same', async () => {
		const [row] = await rowsOf('Name\nThe Sisters-Standing Together Ltd');
		expect(row?.notes[0]).toMatch(/^Nearly the same as Sisters Standing Together/);
	});
});

describe('confirming an import', () => {
	it('does the plan that was seen or none: a register that moved gives a new preview', async () => {
		const table = tableOf('Name,Size\nPen,Small\nFORGE,Large');
		const { fingerprint } = await previewImport(ctx, mair, { table, addsEntries: false });
		await addOrganisation(
			ctx,
			mair,
			organisationDetailsSchema.parse({
				name: 'PEN',
				aliases: [],
				sizeBandId: null,
				valueIds: [],
				contacts: []
			})
		);
		const stale = await runImport(ctx, mair, { table, addsEntries: false, fingerprint });
		expect(stale.ok).toBe(false);
		expect(await db().read.$count(organisation)).toBe(1);
		if (stale.ok) return;
		expect(stale.error.plan.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'new']);
		const again = await runImport(ctx, mair, {
			table,
			addsEntries: false,
			fingerprint: stale.error.fingerprint
		});
		expect(again).toEqual({ ok: true, value: { newCount: 1, changedCount: 1 } });
	});

	it('a second time changes nothing', async () => {
		await importNow(MESSY_REGISTER);
		const rows = await rowsOf(MESSY_REGISTER);
		expect(rows.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(52);
		expect(rows.filter(({ outcome }) => outcome === 'new')).toHaveLength(0);
	});

	it('is for the secretariat alone', async () => {
		const table = tableOf('Name\nPen');
		await expect(previewImport(ctx, chair, { table, addsEntries: false })).rejects.toThrow(
			'not-allowed'
		);
		await expect(
			runImport(ctx, chair, { table, addsEntries: false, fingerprint: '' })
		).rejects.toThrow('not-allowed');
	});
});

describe('the exported register', () => {
	it('imports back unchanged, every row of it', async () => {
		await importNow(MESSY_REGISTER, true);
		await importNow(
			[
				'Name,Other names,Contact names,Contact e-mails',
				'@Large,"\'=quoted; A, B",; Tom,a@large.example; tom@large.example',
				'Semi,"One; half | +44 |","Ed; Jr |",ed@semi.example'
			].join('\n')
		);
		const rows = await rowsOf(await exportRegister(ctx, mair, everything));
		expect(rows).toHaveLength(57);
		expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
		const semi = await find('semi');
		expect(semi.aliases).toEqual(['+44', 'One; half']);
		expect(semi.contacts).toEqual([{ name: 'Ed; Jr', email: 'ed@semi.example' }]);
	});

	it('fills an empty register with the same', async () => {
		await importNow(MESSY_REGISTER);
		const exported = await exportRegister(ctx, mair, everything);
		await db().write(async (tx) => {
			await tx.delete(organisation);
		});
		const done = await importNow(exported);
		expect(done).toEqual({ ok: true, value: { newCount: 52, changedCount: 0 } });
		expect(await exportRegister(ctx, mair, everything)).toBe(exported);
	});
});
