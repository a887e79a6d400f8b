import { WHOLE } from '../../domain/documents/clause.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { answer, clauseNote, sourceDocument } from '../db/schema.ts';
import { answerRow } from '../responses/answering/answer-row.ts';
import {
	DRAFT_CLAUSES,
	DRAFT_TITLE,
	EXAMPLE_COMMENTS,
	EXAMPLE_NOTES
} from './draft-guidance.data.ts';
import type { PlacedResponse } from './place-responses.ts';

const idOf = (key: string): string => (key === WHOLE ? WHOLE : `example-clause-${key}`);

/** Writes the draft that was commented on, the comments, half of them read, and what was noted. */
export async function placeDraft(
	ctx: Context,
	tx: Writer,
	consultationId: string,
	responses: readonly PlacedResponse[]
): Promise<void> {
	const bytes = Buffer.from(
		DRAFT_CLAUSES.map(({ kind, number, text }) =>
			`${kind === 'heading' ? '# ' : ''}${number} ${text}`.trim()
		).join('\n\n')
	);
	await tx.insert(sourceDocument).values({
		...{ id: ctx.random.id(), consultationId, number: 1, title: DRAFT_TITLE, bytes },
		...{ fileName: 'commissioning-guidance-version-1.md', mediaType: 'text/markdown' },
		...{ byteCount: bytes.length, content: { clauses: [...DRAFT_CLAUSES] }, revision: 1 }
	});
	await tx.insert(answer).values(
		EXAMPLE_COMMENTS.map(({ by, clause, kind, text, suggested = null }, at) => {
			const responseId = responses[by]?.responseId;
			if (responseId === undefined) throw new Error(`the example has no response ${String(by)}`);
			const value = { kind: 'comment' as const, comment: kind, text, suggested };
			return answerRow({ responseId, questionId: idOf(clause), value, isRead: at % 2 === 0 });
		})
	);
	await tx.insert(clauseNote).values(
		Object.entries(EXAMPLE_NOTES).map(([key, text]) => ({
			...{ consultationId, clauseId: idOf(key), text, revision: 1 }
		}))
	);
}
