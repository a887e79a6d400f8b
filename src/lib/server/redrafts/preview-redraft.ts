import { reveal } from '../../domain/disclosure/releasable.ts';
import type { RedraftBlocker } from '../../domain/redrafts/redraft-blocker.ts';
import type { RedraftContent } from '../../domain/redrafts/redraft-content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { assessRedraft } from './assess-redraft.ts';

export interface RedraftPreview {
	content: RedraftContent | null;
	blockers: RedraftBlocker[];
	revision: number;
	/** 1 where nothing was published yet. */
	nextNumber: number;
}

/** What would be published of the next version as it stands, exactly, and what blocks it. */
export async function previewRedraft(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<RedraftPreview> {
	authorise(actor, 'report:edit');
	const { content, ...rest } = await assessRedraft(ctx, ctx.db.read, consultationId);
	return { ...rest, content: content === null ? null : reveal(content) };
}
