import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseTypedInstant } from '$lib/domain/consultations/typed-instant';
import { changeClosing, type ClosingRefusal } from '$lib/server/consultations/change-closing';
import { readForm } from '$lib/server/http/form';

const WORDS: Record<ClosingRefusal, string> = {
	'in-the-past': 'Choose a time that has not passed: nobody could be told in time.',
	'before-opening': 'Choose a time after it opens.',
	unchanged: 'This is the closing time already. Choose another one.',
	'changed-meanwhile':
		'Somebody changed the closing time meanwhile. Look at it above and decide again.'
};

/** Moves closing, as typed on the page. */
export async function changeClosingByForm({
	locals,
	params,
	request,
	url
}: RequestEvent<{ consultationId: string }>) {
	const values = await readForm(request);
	const part = (name: string) => String(values[`closes-${name}`] ?? '');
	const typed = parseTypedInstant({
		day: part('day'),
		month: part('month'),
		year: part('year'),
		time: part('time')
	});
	const refuse = (closes: string) => fail(400, { values, errors: { closes } });
	if (!typed.ok) return refuse(typed.error);
	if (typed.value === null) return refuse('Say when it is to close.');
	const changed = await changeClosing(locals.ctx, locals.actor, {
		consultationId: params.consultationId,
		closesAtBefore: new Date(String(values.before)),
		closesAt: typed.value
	});
	if (!changed.ok) return refuse(WORDS[changed.error]);
	redirect(303, `${url.pathname}?closing`);
}
