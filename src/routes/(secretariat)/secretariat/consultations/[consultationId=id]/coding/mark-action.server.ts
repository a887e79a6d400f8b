import type { RequestEvent } from '@sveltejs/kit';
import { markRead } from '$lib/server/coding/mark-read';
import { readForm } from '$lib/server/http/form';

/** Marks one answer read or unread; both reading pages send the same form. */
export async function mark({ locals, params, request }: RequestEvent): Promise<{ marked: true }> {
	const { responseId, questionId, isRead } = await readForm(request);
	await markRead(locals.ctx, locals.actor, {
		consultationId: params.consultationId ?? '',
		responseId: String(responseId ?? ''),
		questionIds: [String(questionId ?? '')],
		isRead: isRead === 'yes'
	});
	return { marked: true };
}
