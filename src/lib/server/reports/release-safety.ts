import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { ReleaseSafety } from '../../domain/reports/compose-release.ts';
import type { CommentOfPassage } from '../../domain/reports/comments/quoted-on-clause.ts';
import type { DraftQuotation } from '../../domain/reports/report-draft.ts';
import type { CommentKind } from '../../domain/responses/comments/comment-kind.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import {
	answer,
	organisation,
	organisationAlias,
	passage,
	response,
	responseAuthor
} from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';

/**
 * Which names must not appear in a report, and which passages may be quoted. Read anew each time:
 * a register's alias added today protects a report written yesterday, and what is held back today
 * is not quoted though it could be yesterday.
 * @param quotations of the draft
 */
export async function releaseSafety(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string,
	quotations: readonly Pick<DraftQuotation, 'passageId' | 'comment'>[]
): Promise<ReleaseSafety> {
	const authors = await reader
		.select({
			attribution: responseAuthor.attribution,
			organisationId: responseAuthor.organisationId,
			statedName: responseAuthor.statedName
		})
		.from(responseAuthor)
		.innerJoin(response, eq(response.id, responseAuthor.responseId))
		.where(and(eq(responseAuthor.consultationId, consultationId), eq(response.state, 'submitted')));
	const register = await reader
		.select({ id: organisation.id, name: organisation.name, alias: organisationAlias.alias })
		.from(organisation)
		.leftJoin(organisationAlias, eq(organisationAlias.organisationId, organisation.id));

	const idsOf = (attribution: 'named' | 'unattributed') =>
		new Set(
			authors
				.filter((a) => a.attribution === attribution)
				.map(({ organisationId }) => organisationId)
		);
	const statedBy = (attribution: 'named' | 'unattributed') =>
		authors.filter((a) => a.attribution === attribution).map(({ statedName }) => statedName);
	const named = idsOf('named');
	const unattributed = idsOf('unattributed');
	const namesOf = (rows: typeof register) =>
		rows.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));

	// A name that a named organisation uses too is not protected: it may be printed.
	const open = new Set(
		[...statedBy('named'), ...namesOf(register.filter(({ id }) => named.has(id)))].map(fold)
	);
	const closed = (names: readonly string[]) =>
		[...new Set(names)].filter((name) => name !== '' && !open.has(fold(name)));
	const mayBeQuoted = and(
		eq(response.mayBeQuoted, true),
		await shownCondition(reader, ctx.clock, consultationId)
	);
	const passages = await quotable(
		reader,
		mayBeQuoted,
		quotations.map(({ passageId }) => passageId)
	);
	return {
		protectedInText: closed([
			...statedBy('unattributed'),
			...namesOf(register.filter(({ id }) => unattributed.has(id)))
		]),
		protectedInQuotations: closed([
			...statedBy('unattributed'),
			...namesOf(register.filter(({ id }) => !named.has(id)))
		]),
		quotablePassageIds: new Set(passages.keys()),
		commentPassages: new Map(
			[...passages].flatMap(([id, { kind, ...row }]) =>
				kind === null ? [] : [[id, { ...row, kind }] as const]
			)
		),
		quotableResponses: await quotableResponses(
			reader,
			mayBeQuoted,
			quotations.flatMap(({ comment }) => comment?.responseId ?? [])
		)
	};
}

async function quotable(
	reader: Pick<Reader, 'select'>,
	mayBeQuoted: SQL | undefined,
	passageIds: readonly string[]
): Promise<Map<string, Omit<CommentOfPassage, 'kind'> & { kind: CommentKind | null }>> {
	const found = new Map<string, Omit<CommentOfPassage, 'kind'> & { kind: CommentKind | null }>();
	for (const ids of chunks(passageIds, 500)) {
		const rows = await reader
			.select({
				id: passage.id,
				clauseId: passage.questionId,
				responseId: passage.responseId,
				kind: answer.commentKind
			})
			.from(passage)
			.innerJoin(response, eq(response.id, passage.responseId))
			.leftJoin(
				answer,
				and(eq(answer.responseId, passage.responseId), eq(answer.questionId, passage.questionId))
			)
			.where(and(inArray(passage.id, ids), mayBeQuoted));
		for (const { id, ...row } of rows) found.set(id, row);
	}
	return found;
}

async function quotableResponses(
	reader: Pick<Reader, 'select'>,
	mayBeQuoted: SQL | undefined,
	responseIds: readonly string[]
): Promise<Map<string, { isNamed: boolean }>> {
	const found = new Map<string, { isNamed: boolean }>();
	for (const ids of chunks([...new Set(responseIds)], 500)) {
		const rows = await reader
			.select({ id: response.id, attribution: response.attribution })
			.from(response)
			.where(and(inArray(response.id, ids), mayBeQuoted));
		for (const { id, attribution } of rows) found.set(id, { isNamed: attribution === 'named' });
	}
	return found;
}
