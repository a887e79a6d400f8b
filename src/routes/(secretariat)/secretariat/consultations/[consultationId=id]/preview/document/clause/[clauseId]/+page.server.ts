import { error } from '@sveltejs/kit';
import { questionsOf } from '$lib/domain/consultations/content';
import { clauseLabels } from '$lib/domain/documents/clause-labels';
import { clausePlace, hasWordsToChange } from '$lib/domain/documents/clause-place';
import { isOpenToComment, shownClauses, WHOLE } from '$lib/domain/documents/clause';
import { changesSince } from '$lib/domain/documents/earlier/changes-since';
import { commentFields } from '$lib/domain/responses/comments/parse-comment';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { ctx, actor } = locals;
	const { consultationId, clauseId } = params;
	const { draft } = await readConsultation(ctx, actor, consultationId);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const place = source === null ? null : clausePlace(source.content, clauseId);
	if (source === null || (place === null && clauseId !== WHOLE)) error(404);
	const clauseText = place !== null && hasWordsToChange(place.clause) ? place.clause.text : null;
	return {
		documentTitle: source.title,
		place,
		changes: changesSince(source.content),
		label: clauseLabels(shownClauses(source.content)).get(clauseId) ?? '',
		isOpen: isOpenToComment(source.content, clauseId),
		clauseText,
		fields: { ...commentFields(undefined, clauseText ?? '') },
		questions: questionsOf(draft).filter((question) => question.clauseId === clauseId)
	};
});
