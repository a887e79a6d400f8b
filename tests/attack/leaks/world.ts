// Everything that the product can hold of a person, an organisation and an answer, each with a
// canary in it, and everybody who may come asking for it. All of it is invented.
import type { TestContext } from '../../support/context.ts';
import { addCast, chair, mair, official, tobias } from '../../support/cast.ts';
import type { Database } from '../../../src/lib/server/db/client.ts';
import { inviteColleague } from '../../../src/lib/server/people/invite-colleague.ts';
import { offerNewPassword } from '../../../src/lib/server/people/offer-new-password.ts';
import { startSession } from '../../../src/lib/server/people/sessions.ts';
import type { Canary } from './canaries.ts';
import type { Place } from './places.ts';
import type { Role, RoleName } from './roles.ts';
import type { Errand } from './visit.ts';
import { addOpenCall } from './world-open-call.ts';
import { addOthers } from './world-others.ts';
import { addReport } from './world-report.ts';

export interface World {
	canaries: Canary[];
	places: Place[];
	roles: Role[];
	/** What a page's script sends, or a hand could type: tried by everybody too. */
	errands: Errand[];
	/** Anonymous responses that the secretariat may read: whose pages may name nobody. */
	anonymousIds: string[];
}

/** What one part of the world adds to it. */
export interface Part {
	canaries: Canary[];
	places: Place[];
	/** Receipt codes by the role that holds them. */
	receipts?: Partial<Record<RoleName, string>>;
	links?: Partial<Record<RoleName, Record<string, readonly string[]>>>;
	errands?: Errand[];
	anonymousIds?: string[];
}

/** Fills an empty database. The clock of `ctx` ends at the machine's time, as a server's. */
export async function addWorld(ctx: TestContext, db: Database): Promise<World> {
	await addCast(db);
	const parts: Part[] = [];
	for (const add of [addReport, addOthers, addOpenCall]) parts.push(await add(ctx));
	const sessions = new Map<RoleName, string>();
	for (const [name, who] of [
		['secretariat', mair],
		['chair', chair],
		['official', official]
	] as const)
		sessions.set(name, (await startSession(ctx, who.personId, 'Firefox')).id);
	const joining = await inviteColleague(ctx, mair, { name: 'Iolo Featherstone', role: 'official' });
	const forgotten = await offerNewPassword(ctx, mair, { personId: tobias.personId });

	const linksOf = (name: RoleName) =>
		Object.assign({}, ...parts.map(({ links }) => links?.[name] ?? {})) as Role['links'];
	const cookieOf = (name: RoleName): string => {
		const session = sessions.get(name);
		if (session !== undefined) return `session=${session}`;
		const draft = linksOf(name).draft?.[0];
		if (draft !== undefined) return `draft=${draft}`;
		const receipt = parts.map(({ receipts }) => receipts?.[name]).find((one) => one !== undefined);
		return receipt === undefined ? '' : `response=${receipt}`;
	};
	const named = (name: RoleName): Role => ({ name, cookie: cookieOf(name), links: linksOf(name) });
	return {
		errands: parts.flatMap(({ errands = [] }) => errands),
		anonymousIds: parts.flatMap(({ anonymousIds = [] }) => anonymousIds),
		canaries: [
			...parts.flatMap(({ canaries }) => canaries),
			{ kind: 'colleague', text: tobias.name },
			{ kind: 'colleague', text: 'Iolo Featherstone' },
			{ kind: 'person-email', text: `${mair.personId}@secretariat.example`, owner: 'secretariat' },
			{ kind: 'person-email', text: `${chair.personId}@secretariat.example`, owner: 'chair' },
			{ kind: 'person-email', text: `${official.personId}@secretariat.example`, owner: 'official' },
			...[...sessions].map(([owner, text]): Canary => ({ kind: 'secret', text, owner })),
			{ kind: 'secret', text: joining.secret, owner: 'joining' },
			{ kind: 'secret', text: forgotten.secret, owner: 'joining' }
		],
		places: [
			...parts.flatMap(({ places }) => places),
			{ personId: tobias.personId },
			{ kind: 'region', entryId: 'region-wales' },
			{ kind: 'group' },
			{ kind: 'no-such-list' }
		],
		roles: [
			...(
				[
					'visitor',
					'invited',
					'respondent-elsewhere',
					'respondent-named',
					'respondent-unattributed',
					'respondent-anonymous',
					'colleague',
					'official-by-link',
					'official',
					'chair',
					'secretariat'
				] as const
			).map(named),
			{
				...named('joining'),
				links: { join: [joining.secret], 'new-password': [forgotten.secret] }
			}
		]
	};
}
