import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { organisationDetailsSchema } from '../../domain/organisations/organisation-details.ts';
import { addListEntry } from './add-list-entry.ts';
import { addOrganisation } from './add-organisation.ts';
import { archiveListEntry } from './archive-list-entry.ts';
import { changeListEntry } from './change-list-entry.ts';
import { moveListEntry } from './move-list-entry.ts';
import { readListEntries, type ListEntry } from './read-list-entries.ts';
import { readOrganisation } from './read-organisation.ts';
import { readRegisterLists } from './read-register-lists.ts';
import { restoreListEntry } from './restore-list-entry.ts';

const db = useDatabase();
let ctx: TestContext;

async function add(name: string): Promise<string> {
	const added = await addListEntry(ctx, mair, {
		kind: 'region',
		details: { name, description: '' }
	});
	if (!added.ok) throw new Error(added.error.name);
	return added.value.id;
}
const inUse = async () => (await readRegisterLists(ctx)).region.map(({ name }) => name);
async function entry(id: string): Promise<ListEntry | undefined> {
	return (await readListEntries(ctx, mair)).find((each) => each.id === id);
}

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
});

describe('an entry of a list', () => {
	it('is added at the end, and moved one place at a time', async () => {
		const [wales, kent, hull] = [await add('Wales'), await add('Kent'), await add('Hull')];
		await moveListEntry(ctx, mair, { id: hull, direction: 'up' });
		expect(await inUse()).toEqual(['Wales', 'Hull', 'Kent']);
		await moveListEntry(ctx, mair, { id: wales, direction: 'down' });
		expect(await inUse()).toEqual(['Hull', 'Wales', 'Kent']);
		await moveListEntry(ctx, mair, { id: kent, direction: 'down' });
		await moveListEntry(ctx, mair, { id: hull, direction: 'up' });
		expect(await inUse()).toEqual(['Hull', 'Wales', 'Kent']);
	});

	it('passes over archived ones when it is moved', async () => {
		const [, kent, hull] = [await add('Wales'), await add('Kent'), await add('Hull')];
		await archiveListEntry(ctx, mair, kent);
		await moveListEntry(ctx, mair, { id: hull, direction: 'up' });
		expect(await inUse()).toEqual(['Hull', 'Wales']);
		await restoreListEntry(ctx, mair, kent);
		expect((await inUse()).toSorted()).toEqual(['Hull', 'Kent', 'Wales']);
	});

	it('has a name that is in its list once, archived or not', async () => {
		const wales = await add('Wales');
		await expect(add(' WALES'.trim())).rejects.toThrow('The list has “Wales” already');
		await archiveListEntry(ctx, mair, wales);
		await expect(add('wales')).rejects.toThrow('restore it instead');
	});

	it('is renamed for every organisation that holds it, and still held when archived', async () => {
		const id = await add('Yorkshire');
		const added = await addOrganisation(
			ctx,
			mair,
			organisationDetailsSchema.parse({
				name: 'Pen',
				aliases: [],
				sizeBandId: null,
				valueIds: [id],
				contacts: []
			})
		);
		const changed = await changeListEntry(ctx, mair, {
			id,
			before: { name: 'Yorkshire', description: '' },
			details: { name: 'Yorkshire and the Humber', description: 'Hull too' }
		});
		expect(changed.ok).toBe(true);
		await archiveListEntry(ctx, mair, id);
		const record = await readOrganisation(ctx, mair, added.ok ? added.value.id : '');
		expect(record.entries.region).toEqual([
			{ id, name: 'Yorkshire and the Humber', isArchived: true }
		]);
		expect(await entry(id)).toMatchObject({ organisationCount: 1, isArchived: true });
	});

	it('is not overwritten by somebody who read it before it was changed', async () => {
		const id = await add('Yorks');
		const before = { name: 'Yorks', description: '' };
		const change = (name: string) =>
			changeListEntry(ctx, mair, { id, before, details: { name, description: '' } });
		expect((await change('Yorkshire')).ok).toBe(true);
		const late = await change('York');
		expect(late.ok || late.error.form).toContain('“Yorkshire”');
		expect((await entry(id))?.name).toBe('Yorkshire');
	});

	it('is edited by the secretariat alone', async () => {
		await expect(readListEntries(ctx, chair)).rejects.toThrow('not-allowed');
		await expect(
			addListEntry(ctx, chair, { kind: 'group', details: { name: 'RR3', description: '' } })
		).rejects.toThrow('not-allowed');
	});
});
