import { desc, eq } from 'drizzle-orm';
import {
	codebookOperationSchema,
	type CodebookOperation
} from '../../domain/coding/codebook-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { codebookChange, person } from '../db/schema.ts';
import { readCodebookRows } from './codebook-rows.ts';

export interface CodebookChange {
	id: string;
	at: Date;
	personName: string;
	operation: CodebookOperation;
	undoneAt: Date | null;
}

const CHANGES_SHOWN = 100;

/** The latest changes of the codebook, newest first, with the names of all themes, deleted too. */
export async function readCodebookHistory(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<{ changes: CodebookChange[]; themeNames: Record<string, string> }> {
	authorise(actor, 'coding:read');
	const rows = await ctx.db.read
		.select({
			id: codebookChange.id,
			at: codebookChange.at,
			personName: person.name,
			operation: codebookChange.operation,
			undoneAt: codebookChange.undoneAt
		})
		.from(codebookChange)
		.innerJoin(person, eq(person.id, codebookChange.personId))
		.where(eq(codebookChange.consultationId, consultationId))
		.orderBy(desc(codebookChange.at), desc(codebookChange.id))
		.limit(CHANGES_SHOWN);
	const themes = await readCodebookRows(ctx.db.read, consultationId);
	return {
		changes: rows.map((row) => ({
			...row,
			operation: codebookOperationSchema.parse(row.operation)
		})),
		themeNames: Object.fromEntries(themes.map(({ id, name }) => [id, name]))
	};
}
