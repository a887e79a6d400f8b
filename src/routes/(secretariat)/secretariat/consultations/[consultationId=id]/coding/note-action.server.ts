import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { writeClauseNote } from '$lib/server/reports/comments/write-clause-note';

/** Saves the note on the clause that is read, or says what is in the way; what was typed is kept. */
export async function note({ locals, params, request }: RequestEvent) {
	const values = await readForm(request);
	const clauseId = String(values.clauseId ?? '');
	const { consultationId = '' } = params;
	const saved = await writeClauseNote(locals.ctx, locals.actor, {
		...{ consultationId, clauseId },
		revision: Number(values.revision ?? 0),
		text: String(values.note ?? '')
	});
	if (saved.ok)
		redirect(
			303,
			`/secretariat/consultations/${consultationId}/coding?question=${clauseId}&done=noted`
		);
	const refused = saved.error;
	const typed = String(values.note ?? '');
	return refused.kind === 'too-long'
		? fail(400, { clauseId, typed, error: refused.words, now: null })
		: fail(409, {
				...{ clauseId, typed, now: refused.saved },
				error: 'Somebody saved another note meanwhile. Put the two together, then save'
			});
}
