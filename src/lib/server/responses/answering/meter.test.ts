import { beforeEach, describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import {
	begin,
	inviteAll,
	respond,
	type Invited
} from '../../../../../tests/support/response-steps.ts';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import { readMeter } from '../../../domain/responses/meter/privacy-meter.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { mair } from '../../../../../tests/support/cast.ts';
import { nextMorning } from '../../../../../tests/support/next-morning.ts';
import { eq } from 'drizzle-orm';
import {
	organisation,
	organisationAlias,
	organisationValue,
	registerValue,
	response
} from '../../db/schema.ts';
import { readInvitedTraits } from '../../identity/invitations/read-invited-traits.ts';
import { readKnownNames } from '../../organisations/read-known-names.ts';
import { completeList } from '../shown/complete-list.ts';
import { leaveOut } from './leave-out.ts';
import { listResponses } from '../desk/list-responses.ts';
import { readOwnResponse } from './own-response.ts';
import { readOutlook } from './read-outlook.ts';
import { recordResponse } from '../desk/record-response.ts';
import { saveAbout } from './save-about.ts';

const db = useDatabase();
let ctx: TestContext;
let consultationId: string;
let invited: Invited[];
const content = { audience: 'invited' as const };
const NAMES = Array.from({ length: 9 }, (_, at) => `Elusen ${String(at)}`);

beforeEach(async () => {
	ctx = testContext(db());
	({ id: consultationId } = await aConsultation(ctx, { slug: 'vetting', content }));
	invited = await inviteAll(ctx, consultationId, NAMES);
	await ctx.db.write(async (tx) => {
		await tx.insert(registerValue).values(
			[
				{ id: 'small', kind: 'size-band' as const, name: 'Small' },
				{ id: 'wales', kind: 'region' as const, name: 'Cymru' },
				{ id: 'housing', kind: 'service-category' as const, name: 'Housing' },
				{ id: 'women', kind: 'specialism' as const, name: 'Women' },
				{ id: 'a-group', kind: 'group' as const, name: 'RR3' }
			].map((row, position) => ({ ...row, nameFolded: row.id, description: '', position }))
		);
		await tx.update(organisation).set({ sizeBandId: 'small' });
		for (const { organisationId } of invited.slice(0, 6))
			await tx
				.insert(organisationValue)
				.values(['wales', 'housing', 'a-group'].map((valueId) => ({ organisationId, valueId })));
	});
});

describe('the meter', () => {
	it('counts the invited register, group memberships left out, and no other consultation’s', async () => {
		const other = await aConsultation(ctx, { slug: 'white-paper', content });
		await inviteAll(ctx, other.id, ['Elusen arall']);
		const traits = await readInvitedTraits(ctx, consultationId);
		expect(traits).toHaveLength(9);
		expect(traits.find(({ regionIds }) => regionIds.length > 0)).toEqual({
			sizeBandId: 'small',
			regionIds: ['wales'],
			serviceCategoryIds: ['housing'],
			specialismIds: []
		});
		const about = { ...NOTHING_SAID, regionIds: ['wales'] };
		expect(readMeter(traits, about, 5).matching.atLeast).toBe(5);
	});

	it('does not move when others answer, however they do', async () => {
		const before = await readInvitedTraits(ctx, consultationId);
		await respond(ctx, 'vetting', 'anonymous', invited[0]);
		await respond(ctx, 'vetting', 'named', invited[1]);
		const after = await readInvitedTraits(ctx, consultationId);
		const sorted = (all: typeof before) => all.map((one) => JSON.stringify(one)).sort();
		expect(sorted(after)).toEqual(sorted(before));
	});

	it('has one thing left out, and keeps the others', async () => {
		const key = await begin(ctx, 'vetting', 'anonymous', invited[0]);
		const about = {
			sizeBandId: 'small',
			regionIds: ['wales'],
			serviceCategoryIds: ['housing'],
			specialismIds: ['women']
		};
		await saveAbout(ctx, VISITOR, { ...key, about, statedName: '' });
		await leaveOut(ctx, VISITOR, { ...key, part: 'regionIds' });
		expect((await readOwnResponse(ctx, key)).about).toEqual({ ...about, regionIds: [] });
	});
});

it('knows every name and other name of the register, and its regions', async () => {
	await ctx.db.write(async (tx) => {
		await tx
			.insert(organisationAlias)
			.values({ organisationId: invited[0]?.organisationId ?? '', alias: 'Yr Elusen Gyntaf' });
	});
	const { organisations, places } = await readKnownNames(ctx);
	expect(organisations.toSorted()).toEqual([...NAMES, 'Yr Elusen Gyntaf']);
	expect(places).toEqual(['Cymru']);
});

describe('the elimination rule, told beforehand', () => {
	const told = () =>
		readOutlook(ctx, { id: consultationId, content: { ...content, threshold: 5 } });

	it('moves in steps of k, and by answers that carry an identity alone', async () => {
		await respond(ctx, 'vetting', 'anonymous', invited[0]);
		await begin(ctx, 'vetting', 'named', invited[8]);
		expect(await told()).toMatchObject({ invited: 9, leftAtLeast: 5, isHeldBackNow: false });
		for (const one of invited.slice(1, 5)) await respond(ctx, 'vetting', 'unattributed', one);
		expect(await told()).toMatchObject({ leftAtLeast: 5, isHeldBackNow: false });
		await respond(ctx, 'vetting', 'named', invited[5]);
		expect(await told()).toMatchObject({ leftAtLeast: 0, isHeldBackNow: true });
	});

	it('has nothing to tell of an open link', async () => {
		const open = { audience: 'open-link' as const, threshold: 5 };
		expect(await readOutlook(ctx, { id: consultationId, content: open })).toBeNull();
	});

	it('keeps a batch back that fewer than k could have given, while it is open too', async () => {
		const { id } = await aConsultation(ctx, {
			slug: 'white-paper',
			content: { ...content, threshold: 3 }
		});
		const others = await inviteAll(
			ctx,
			id,
			NAMES.map((name) => `${name} arall`)
		);
		await completeList(ctx, mair, { consultationId: id });
		for (const { organisationId } of others.slice(0, 7))
			await recordResponse(ctx, mair, {
				consultationId: id,
				channel: 'phone',
				attribution: 'named',
				organisationId,
				statedName: '',
				mayBeQuoted: false,
				values: { 'q-q-why': 'Said on the phone.' }
			});
		for (const one of others.slice(0, 6)) await respond(ctx, 'white-paper', 'anonymous', one);
		await nextMorning(ctx);
		expect((await listResponses(ctx, mair, id)).counts.anonymous).toBe(0);
		const shown = await ctx.db.read
			.select({ id: response.id })
			.from(response)
			.where(eq(response.isShown, true));
		expect(shown).toHaveLength(7);
	});
});
