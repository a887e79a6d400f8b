import { copiedContent } from '../../domain/consultations/copied-content.ts';
import { roundTitle } from '../../domain/consultations/round-title.ts';
import { followingContent } from '../../domain/documents/earlier/following-content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import { insertDraft } from '../consultations/insert-draft.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import type { Context } from '../context.ts';
import { copySource } from '../documents/copy-source.ts';
import { findNextRound } from './find-next-round.ts';
import { readRedraft } from './read-redraft.ts';

/**
 * Starts a draft of a consultation on the next version, with the words and questions of the one
 * that it comes from. Its document says of each clause what it was before; everything that this
 * takes is kept with it. Nothing that anybody answered is copied or read. Questions stay pinned to
 * clauses that go on. Where such a draft is there already, nothing is done: a second one could not be
 * deleted.
 * @returns the draft's id, and whether it was made now
 * @param input.revision of the matching that was looked at
 * @throws DomainError `not-found` without a matched next version; `not-ready` while a pair of
 * clauses is unsure; `stale-revision`; `not-allowed` for an actor who is no person; what
 * `authorise` throws
 */
export async function consultAgain(
	ctx: Context,
	actor: Actor,
	{ consultationId, revision }: { consultationId: string; revision: number }
): Promise<{ id: string; isNew: boolean }> {
	authorise(actor, 'consultation:edit');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person makes it');
	const [id, documentId] = [ctx.random.id(), ctx.random.id()];
	const before = await readRedraft(ctx, ctx.db.read, consultationId);
	const newIds = new Map(
		(before?.next.content.clauses ?? []).map(({ id: old }) => [old, ctx.random.id()])
	);
	const { draft } = await consultationOf(ctx, ctx.db.read, consultationId);
	const copy = copiedContent(
		draft,
		() => ctx.random.id(),
		(pin) => newIds.get(before?.matching?.links.find(({ from }) => from.includes(pin))?.to[0] ?? '')
	);
	return await ctx.db.write(async (tx) => {
		const found = await readRedraft(ctx, tx, consultationId);
		const matching = found?.matching ?? null;
		if (found === null || matching === null) throw new DomainError('not-found', 'matching');
		// Of these clauses the new ids are.
		if (found.revision !== revision || found.revision !== before?.revision)
			throw new DomainError('stale-revision', 'matching');
		const begun = await findNextRound(tx, consultationId);
		if (begun !== null) return { id: begun, isNew: false };
		if (matching.unsure.length > 0) throw new DomainError('not-ready', 'unsure');
		const version = found.earlier.content.earlier?.version ?? 0;
		const content = followingContent({
			first: found.earlier.content.clauses,
			news: found.next.content.clauses,
			leftOut: new Set(found.leftOut.map((clause) => clause.id)),
			...{ matching, newIds },
			earlier: {
				consultationId,
				title: found.earlier.title,
				version: version + 1
			}
		});
		const titled = { ...copy, title: roundTitle(draft.title, version + 2) };
		await insertDraft(ctx, tx, { id, draft: titled, createdBy: actor.personId });
		await copySource(tx, {
			from: found.next.id,
			to: { id: documentId, consultationId: id, content }
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:next-round',
			subjectKind: 'consultation',
			subjectId: id,
			detail: { from: consultationId }
		});
		return { id, isNew: true };
	});
}
