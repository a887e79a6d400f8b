import { eq, inArray, max } from 'drizzle-orm';
import type { ImportPlan, PlannedOrganisation } from '../../domain/organisations/import-plan.ts';
import { searchText } from '../../domain/organisations/search-text.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { contact, organisation, organisationAlias, organisationValue } from '../db/schema.ts';
import type { IdOfEntry } from './add-planned-entries.ts';
import { nextUpdate } from './next-update.ts';
import { writeParts, type OrganisationParts } from './write-parts.ts';

const CHUNK = 1000;

const isSizeBand = ({ kind }: { kind: string }) => kind === 'size-band';

function sizeBandOf(target: PlannedOrganisation, idOf: IdOfEntry): string | null {
	const band = target.entries.find(isSizeBand);
	return band === undefined ? null : idOf(band);
}

const partsOf = (id: string, target: PlannedOrganisation, idOf: IdOfEntry): OrganisationParts => ({
	organisationId: id,
	aliases: target.aliases,
	valueIds: target.entries.filter((entry) => !isSizeBand(entry)).map(idOf),
	contacts: target.contacts
});

/** Adds a plan's new organisations. @returns how many */
export async function writeNewRows(
	ctx: Context,
	tx: Writer,
	plan: ImportPlan,
	idOf: IdOfEntry
): Promise<number> {
	const now = ctx.clock.now();
	const made = plan.rows.flatMap((row) =>
		row.outcome === 'new' ? [{ id: ctx.random.id(), target: row.target }] : []
	);
	const rows = made.map(({ id, target }) => ({
		id,
		name: target.name,
		nameFolded: fold(target.name),
		searchText: searchText(target.name, target.aliases),
		sizeBandId: sizeBandOf(target, idOf),
		createdAt: now,
		updatedAt: now
	}));
	for (const some of chunks(rows, CHUNK)) await tx.insert(organisation).values(some);
	await writeParts(
		ctx,
		tx,
		made.map(({ id, target }) => partsOf(id, target, idOf))
	);
	return made.length;
}

/** Changes a plan's organisations that are in the register. @returns how many */
export async function writeChangedRows(
	ctx: Context,
	tx: Writer,
	plan: ImportPlan,
	idOf: IdOfEntry
): Promise<number> {
	const changed = plan.rows.flatMap((row) => (row.outcome === 'changed' ? [row] : []));
	for (const some of chunks(changed, CHUNK)) {
		const ids = some.map(({ organisationId }) => organisationId);
		const [latest] = await tx
			.select({ at: max(organisation.updatedAt) })
			.from(organisation)
			.where(inArray(organisation.id, ids));
		const updatedAt = nextUpdate(latest?.at ?? new Date(0), ctx.clock.now());
		for (const { organisationId, target } of some)
			await tx
				.update(organisation)
				.set({
					searchText: searchText(target.name, target.aliases),
					sizeBandId: sizeBandOf(target, idOf),
					updatedAt
				})
				.where(eq(organisation.id, organisationId));
		await tx.delete(organisationAlias).where(inArray(organisationAlias.organisationId, ids));
		await tx.delete(organisationValue).where(inArray(organisationValue.organisationId, ids));
		await tx.delete(contact).where(inArray(contact.organisationId, ids));
		await writeParts(
			ctx,
			tx,
			some.map(({ organisationId, target }) => partsOf(organisationId, target, idOf))
		);
	}
	return changed.length;
}
