import { codableQuestions } from '$lib/domain/coding/codable-questions';
import type { ConsultationContent } from '$lib/domain/consultations/content';
import { WHOLE, type Clause } from '$lib/domain/documents/clause';
import { clauseHeading } from '$lib/domain/documents/clause-heading';
import { clauseName } from '$lib/domain/documents/clause-name';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';

const THE_WHOLE = 'The whole document';

/** What is read and coded on one page: the answers to a question, or the comments on a clause. */
export interface CodingSubject {
	id: string;
	/** The question's text, or what the clause is called. */
	text: string;
	/** Null for a question; `id` is that of the clause or `WHOLE`. */
	clause:
		| (Pick<Clause, 'id' | 'text' | 'closedReason'> & { title: ReturnType<typeof clauseHeading> })
		| null;
}

/** The questions of a consultation, the document that is commented on, and what the address asks for. */
export async function codingSubject(
	ctx: Context,
	consultationId: string,
	content: ConsultationContent | null,
	wantedId: string | null
) {
	const questions = (content === null ? [] : codableQuestions(content)).map(
		({ id, text }): CodingSubject => ({ id, text, clause: null })
	);
	const input = { consultationId, number: 1 };
	const source = await readSourceDocument(ctx, ctx.db.read, input);
	const subject =
		questions.find(({ id }) => id === wantedId) ??
		(source === null || wantedId === null ? null : clauseSubject(source.content.clauses, wantedId));
	return { questions, source, subject };
}

function clauseSubject(clauses: readonly Clause[], id: string): CodingSubject | null {
	if (id === WHOLE)
		return {
			...{ id, text: THE_WHOLE },
			clause: { id, text: '', closedReason: null, title: { heading: THE_WHOLE, text: '' } }
		};
	const clause = clauses.find((one) => one.id === id);
	if (clause === undefined) return null;
	const { text, closedReason } = clause;
	const title = clauseHeading(clause);
	return { id, text: clauseName(clause), clause: { id, text, closedReason, title } };
}
