import type { Actor } from '$lib/domain/shared/actor';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Context } from '$lib/server/context';
import { readListEntries, type ListEntry } from '$lib/server/organisations/read-list-entries';
import { listKind } from '../../list-kind';

/** The entry that an address names. @throws DomainError `not-found` */
export async function entryOfAddress(
	ctx: Context,
	actor: Actor,
	params: { kind: string; entryId: string }
): Promise<ListEntry> {
	const kind = listKind(params.kind);
	const entries = await readListEntries(ctx, actor);
	const entry = entries.find((each) => each.id === params.entryId && each.kind === kind);
	if (entry === undefined) throw new DomainError('not-found', 'list entry');
	return entry;
}
