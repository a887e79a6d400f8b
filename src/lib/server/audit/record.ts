import type { Actor } from '../../domain/shared/actor.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { auditEntry } from '../db/schema.ts';

export interface AuditEvent {
	/** A verb in the past with its feature: `consultation:published`. */
	action: string;
	subjectKind: string;
	subjectId: string;
	/** Facts worth keeping. Never anything an anonymous person did, wrote or received. */
	detail?: Record<string, string | number | boolean>;
}

/**
 * Writes one line of the record of changes in the transaction of the change itself.
 * What respondents do is not recorded at all: a visitor here is a mistake of ours.
 */
export async function recordChange(
	ctx: Pick<Context, 'clock' | 'random'>,
	tx: Writer,
	actor: Actor,
	event: AuditEvent
): Promise<void> {
	if (actor.kind === 'visitor') throw new Error('visitors leave no record');
	await tx.insert(auditEntry).values({
		id: ctx.random.id(),
		at: ctx.clock.now(),
		personId: actor.kind === 'person' ? actor.personId : 'system',
		personName: actor.kind === 'person' ? actor.name : 'Soundings',
		action: event.action,
		subjectKind: event.subjectKind,
		subjectId: event.subjectId,
		detail: event.detail ?? {}
	});
}
