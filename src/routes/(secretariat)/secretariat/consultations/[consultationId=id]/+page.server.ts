import { questionsOf } from '$lib/domain/consultations/content';
import { nextStep } from '$lib/domain/consultations/phase-words';
import { draftBlockers } from '$lib/domain/documents/draft-blockers';
import { can } from '$lib/server/access/can';
import { listDocuments } from '$lib/server/consultations/list-documents';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { ctx, actor } = locals;
	const id = params.consultationId;
	const [current, documents, source] = await Promise.all([
		readConsultation(ctx, actor, id),
		listDocuments(ctx, actor, id),
		readSourceDocument(ctx, ctx.db.read, { consultationId: id, number: 1 })
	]);
	const { draft: content, opensAt, closesAt, phase } = current;
	return {
		blockers: draftBlockers({ content, opensAt, closesAt }, source?.content ?? null, ctx.clock),
		nextStep: nextStep({ phase, opensAt, closesAt, isReported: false }),
		questionCount: questionsOf(content).length,
		sectionCount: content.sections.length,
		documentCount: documents.length,
		clauseCount: source?.content.clauses.length ?? null,
		audience: content.audience,
		version: current.latestVersion?.number ?? null,
		mayEdit: can(actor, 'consultation:edit')
	};
});
