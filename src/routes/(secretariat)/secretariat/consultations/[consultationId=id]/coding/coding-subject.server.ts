import { codableQuestions } from '$lib/domain/coding/codable-questions';
import type { ConsultationContent } from '$lib/domain/consultations/content';
import { shownClauses, WHOLE, type SourceContent } from '$lib/domain/documents/clause';
import { clauseHeading } from '$lib/domain/documents/clause-heading';
import { clauseName } from '$lib/domain/documents/clause-name';
import { drawnClause, type DrawnClause } from '$lib/domain/documents/drawn-clause';
import { partOf, readingParts } from '$lib/domain/documents/reading-parts';
import { FOLLOW_UPS } from '$lib/domain/responses/follow-up';
import type { Actor } from '$lib/domain/shared/actor';
import { hasFollowUpAnswers } from '$lib/server/coding/has-follow-up-answers';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';

const THE_WHOLE = 'The whole document';
const THE_FOLLOW_UPS = {
	...{ id: FOLLOW_UPS, text: 'Answers to your follow-up questions' },
	...{ label: 'Follow-up questions', clause: null }
};

/**
 * What is read and coded on one page: the answers to a question, those to all follow-up questions,
 * or the comments on a clause.
 */
export interface CodingSubject {
	id: string;
	/** The question's text, or what the clause is called. */
	text: string;
	/** Null for a question. */
	clause: SubjectClause | null;
}

/** A clause as it stands above its comments. */
export interface SubjectClause {
	/** `WHOLE` for the whole document. */
	id: string;
	text: string;
	closedReason: string | null;
	heading: string;
	/** Null where the heading says all of it. */
	drawn: DrawnClause | null;
	/** Of the document's pages beside the comments. */
	page: number;
}

/** The questions of a consultation, the document that is commented on, and what the address asks for. */
export async function codingSubject(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; content: ConsultationContent | null; wanted: string | null }
) {
	const { consultationId, content, wanted } = input;
	const asked = content === null ? [] : codableQuestions(content);
	const hasFollowUps = content !== null && (await hasFollowUpAnswers(ctx, actor, consultationId));
	const questions = [
		...asked.map(({ id, text }, at) => ({ id, text, label: `${at + 1}. ${text}`, clause: null })),
		...(hasFollowUps ? [THE_FOLLOW_UPS] : [])
	];
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const subject: CodingSubject | null =
		questions.find(({ id }) => id === wanted) ??
		(source === null || wanted === null
			? null
			: clauseSubject(consultationId, source.content, wanted));
	return { questions, source, subject };
}

function clauseSubject(
	consultationId: string,
	content: SourceContent,
	id: string
): CodingSubject | null {
	if (id === WHOLE) {
		const whole = { text: '', closedReason: null, heading: THE_WHOLE, drawn: null, page: 1 };
		return { id, text: THE_WHOLE, clause: { id, ...whole } };
	}
	const clause = content.clauses.find((one) => one.id === id);
	if (clause === undefined) return null;
	const { kind, text, closedReason, notes } = clause;
	const title = clauseHeading(clause);
	const saysAll = kind !== 'table' && kind !== 'image' && title.text === '' && notes.length === 0;
	const images = `/secretariat/consultations/${consultationId}/document/images`;
	return {
		...{ id, text: clauseName(clause) },
		clause: {
			...{ id, text, closedReason, heading: title.heading },
			drawn: saysAll ? null : drawnClause(clause, images),
			page: partOf(readingParts(shownClauses(content)), id)
		}
	};
}
