import { and } from 'drizzle-orm';
import { FOLLOW_UPS } from '../../domain/responses/follow-up.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { givenIn, saidTo } from './answers-with-words.ts';

/**
 * Whether there are answers to follow-up questions to read and code (`takeInFollowUps`).
 * @throws DomainError what `authorise` throws, `not-found`
 */
export async function hasFollowUpAnswers(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<boolean> {
	authorise(actor, 'coding:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, consultationId);
	const asked = saidTo(reader, { consultationId, question: { id: FOLLOW_UPS } });
	return (await reader.$count(answer, and(asked, givenIn(reader, shown)))) > 0;
}
