import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { ORGANISATION_NAMES } from '../../../../tests/support/organisation-names.ts';
import {
	organisationDetailsSchema,
	type OrganisationDetails
} from '../../domain/organisations/organisation-details.ts';
import { searchOfAddress } from '../../domain/organisations/organisation-search.ts';
import type { RegisterLists } from '../../domain/organisations/register-lists.ts';
import { auditEntry } from '../db/schema.ts';
import { addOrganisation } from './add-organisation.ts';
import { archiveOrganisation } from './archive-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';
import { listOrganisations } from './list-organisations.ts';
import { readOrganisation } from './read-organisation.ts';
import { readRegisterLists } from './read-register-lists.ts';
import { restoreOrganisation } from './restore-organisation.ts';
import { seedRegisterLists } from './seed-register-lists.ts';

const db = useDatabase();
let ctx: TestContext;
let lists: RegisterLists;

const details = (given: Partial<OrganisationDetails> & { name: string }): OrganisationDetails =>
	organisationDetailsSchema.parse({
		aliases: [],
		sizeBandId: null,
		valueIds: [],
		contacts: [],
		...given
	});
const idOf = (kind: keyof RegisterLists, name: string): string => {
	const entry = lists[kind].find((each) => each.name === name);
	if (!entry) throw new Error(`no ${kind} ${name}`);
	return entry.id;
};
async function add(given: Partial<OrganisationDetails> & { name: string }): Promise<string> {
	const added = await addOrganisation(ctx, mair, details(given));
	if (!added.ok) throw new Error(JSON.stringify(added.error));
	return added.value.id;
}
async function found(address: string): Promise<string[]> {
	const list = await listOrganisations(ctx, mair, searchOfAddress(new URLSearchParams(address)));
	return list.organisations.map(({ name }) => name);
}

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	await db().write((tx) => seedRegisterLists(ctx, tx));
	lists = await readRegisterLists(ctx);
});

describe('an organisation', () => {
	it('is kept as it was given, and changed as a whole', async () => {
		const id = await add({
			name: '  Tŷ Gobaith Ymlaen ',
			aliases: ['House of Hope Forward', 'TGY', 'house of hope FORWARD', 'TY GOBAITH YMLAEN'],
			sizeBandId: idOf('size-band', 'Small'),
			valueIds: [idOf('region', 'Wales'), idOf('specialism', 'Women'), idOf('group', 'RR3')],
			contacts: [
				{ name: 'Nia', email: 'nia@gobaith.example' },
				{ name: '', email: '' }
			]
		});
		const record = await readOrganisation(ctx, mair, id);
		expect(record).toMatchObject({
			name: 'Tŷ Gobaith Ymlaen',
			aliases: ['House of Hope Forward', 'TGY'],
			contacts: [{ name: 'Nia', email: 'nia@gobaith.example' }]
		});
		expect(record.entries.region.map(({ name }) => name)).toEqual(['Wales']);

		const changed = await changeOrganisation(ctx, mair, {
			id,
			readAt: record.updatedAt,
			details: details({ name: 'Gobaith', valueIds: [idOf('region', 'London')] })
		});
		expect(changed.ok).toBe(true);
		const after = await readOrganisation(ctx, mair, id);
		expect(after).toMatchObject({ name: 'Gobaith', aliases: [], contacts: [] });
		expect(after.entries.region.map(({ name }) => name)).toEqual(['London']);
		expect(after.entries['size-band']).toEqual([]);
	});

	it('cannot have a name that another one has as its name or as another name', async () => {
		await add({ name: 'Sisters Standing Together', aliases: ['SST – Wales'] });
		for (const name of ['sisters  standing TOGETHER', 'sst - wales']) {
			const added = await addOrganisation(ctx, mair, details({ name }));
			expect(added).toEqual({
				ok: false,
				error: {
					name: `“${details({ name }).name}” is already in the register as Sisters Standing Together`
				}
			});
		}
		const byAlias = await addOrganisation(
			ctx,
			mair,
			details({ name: 'Pen', aliases: ['Sisters Standing Together'] })
		);
		expect(byAlias.ok || byAlias.error.aliases).toContain('Sisters Standing Together');
		// A part of a name is no clash.
		await add({ name: 'Sisters' });
	});

	it('is not overwritten by somebody who read it before it was changed', async () => {
		const id = await add({ name: 'Pen' });
		const { updatedAt } = await readOrganisation(ctx, mair, id);
		const change = (name: string) =>
			changeOrganisation(ctx, mair, { id, readAt: updatedAt, details: details({ name }) });
		expect((await change('Pen y Bryn')).ok).toBe(true);
		const late = await change('Pen y Bont');
		expect(late.ok || late.error.form).toMatch(/^Somebody changed this organisation/);
		expect((await readOrganisation(ctx, mair, id)).name).toBe('Pen y Bryn');
	});

	it('is archived and restored, and never lost', async () => {
		const id = await add({ name: 'FORGE' });
		await archiveOrganisation(ctx, mair, id);
		expect(await found('')).toEqual([]);
		expect(await found('show=archived')).toEqual(['FORGE']);
		const again = await addOrganisation(ctx, mair, details({ name: 'Forge' }));
		expect(again.ok || again.error.name).toMatch(/archived: restore it instead$/);
		await restoreOrganisation(ctx, mair, id);
		await restoreOrganisation(ctx, mair, id);
		expect(await found('')).toEqual(['FORGE']);
		const actions = await db().read.select().from(auditEntry);
		expect(actions.map(({ action }) => action).sort()).toEqual([
			'organisation:added',
			'organisation:archived',
			'organisation:restored'
		]);
	});

	it('is the business of the secretariat alone', async () => {
		await expect(addOrganisation(ctx, chair, details({ name: 'Pen' }))).rejects.toThrow(
			'not-allowed'
		);
		await expect(listOrganisations(ctx, chair, searchOfAddress(new URLSearchParams())))
			.rejects //
			.toThrow('not-allowed');
		await expect(readOrganisation(ctx, { kind: 'visitor' }, 'x')).rejects.toThrow('not-signed-in');
	});

	it('refuses an entry that is in no list, or in the wrong place', async () => {
		for (const wrong of [
			{ valueIds: ['no-such-entry'] },
			{ valueIds: [idOf('size-band', 'Small')] },
			{ sizeBandId: idOf('region', 'Wales') }
		])
			await expect(add({ name: 'Pen', ...wrong })).rejects.toThrow('bad-request');
	});
});

describe('looking for organisations', () => {
	beforeEach(async () => {
		for (const [at, name] of ORGANISATION_NAMES.entries())
			await add({
				name,
				aliases: at === 1 ? ['H&H 100% local_trust'] : [],
				valueIds: at % 2 === 0 ? [idOf('region', 'Wales')] : [],
				sizeBandId: at < 3 ? idOf('size-band', 'Micro') : null
			});
	});

	it('finds names and other names whatever their accents, case and apostrophes', async () => {
		expect(await found('q=ty gobaith')).toEqual(['Tŷ Gobaith Ymlaen']);
		expect(await found("q=o'malley")).toEqual(['The O’Malley Trust']);
		expect(await found('q=second shift')).toEqual(['Fathers’ Second Shift']);
		expect(await found('q=shift second')).toEqual(['Fathers’ Second Shift']);
		expect(await found('q=100%25')).toEqual(['Harbour & Hearth CIC']);
	});

	it('takes signs that databases give a meaning to as they are', async () => {
		expect(await found('q=%25')).toEqual(['Harbour & Hearth CIC']);
		expect(await found('q=l_t')).toEqual(['Harbour & Hearth CIC']);
		expect(await found('q=!')).toEqual([]);
		expect(await found("q=';drop table")).toEqual([]);
	});

	it('narrows by every list, and to what has nothing in a list', async () => {
		const wales = idOf('region', 'Wales');
		expect(await found(`region=${wales}`)).toHaveLength(8);
		expect(await found('region=none')).toHaveLength(8);
		expect(await found(`region=${wales}&size-band=${idOf('size-band', 'Micro')}`)).toHaveLength(2);
		expect(await found('size-band=none')).toHaveLength(13);
		expect(await found('region=forged')).toEqual([]);
	});

	it('orders by name or by last change, and shows the last page for one past it', async () => {
		const byName = await found('');
		expect(byName[0]).toBe('Fathers’ Second Shift');
		expect(await found('direction=down')).toEqual(byName.toReversed());
		ctx.clock.advance({ days: 1 });
		await add({ name: 'Newest' });
		expect((await found('order=updated&direction=down'))[0]).toBe('Newest');
		expect(await found('page=9')).toHaveLength(17);
	});
});
