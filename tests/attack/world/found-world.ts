import { organisationDetailsSchema } from '../../../src/lib/domain/organisations/organisation-details.ts';
import { openDatabase } from '../../../src/lib/server/db/client.ts';
import { addOrganisation } from '../../../src/lib/server/organisations/add-organisation.ts';
import { startSession } from '../../../src/lib/server/people/sessions.ts';
import { giveBallotKey } from '../../support/ballots.ts';
import { mair } from '../../support/cast.ts';
import type { Chance } from '../../support/chance.ts';
import { aConsultation } from '../../support/consultation-builder.ts';
import { testContext } from '../../support/context.ts';
import type { fixedKeyPair } from '../../support/fixed-key-pair.ts';
import { ORGANISATION_NAMES } from '../../support/organisation-names.ts';

export const SLUG = 'vetting';
/** A Monday morning. */
export const BEGIN = '2026-11-02T08:00:00Z';

export interface Organisation {
	id: string;
	/** The address of its one contact. */
	email: string;
}

export interface Founded {
	consultationId: string;
	/** The cookie of somebody of the secretariat who is signed in. */
	cookie: string;
	organisations: Organisation[];
}

/**
 * What there is before the first letter goes out: a secretariat, a register of `size`
 * organisations, and a consultation for invited organisations that has been published.
 * @param file a migrated SQLite file that nobody has open
 */
export async function foundWorld(
	file: string,
	{
		seed,
		size,
		pair,
		pick
	}: { seed: number; size: number; pair: ReturnType<typeof fixedKeyPair> } & Pick<Chance, 'pick'>
): Promise<Founded> {
	const db = await openDatabase(`file:${file}`);
	try {
		const ctx = testContext(db, { now: BEGIN, seed: `register ${String(seed)}` });
		const opensAt = ctx.clock.now();
		const built = await aConsultation(ctx, {
			slug: SLUG,
			opensAt,
			content: { audience: 'invited' }
		});
		await giveBallotKey(ctx, built.versionId, pair);
		const organisations: Organisation[] = [];
		for (let at = 0; at < size; at++) {
			const email = `office@org${String(at)}.example`;
			const added = await addOrganisation(
				ctx,
				mair,
				organisationDetailsSchema.parse({
					...{ name: `${pick(ORGANISATION_NAMES)} ${String(at)}`, aliases: [] },
					...{ sizeBandId: null, valueIds: [], contacts: [{ name: 'Siân Ŵyn', email }] }
				})
			);
			if (!added.ok) throw new Error('a name that is taken');
			organisations.push({ id: added.value.id, email });
		}
		const { id } = await startSession(ctx, mair.personId, 'Firefox');
		return { consultationId: built.id, cookie: `session=${id}`, organisations };
	} finally {
		await db.close();
	}
}
