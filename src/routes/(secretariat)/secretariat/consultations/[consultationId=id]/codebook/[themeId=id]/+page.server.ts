import { passageContext } from '$lib/domain/coding/passage-context';
import { STANCES } from '$lib/domain/coding/stance';
import { codableQuestions } from '$lib/domain/coding/codable-questions';
import { followUpTitle } from '$lib/domain/responses/follow-up';
import { clauseNames } from '$lib/domain/documents/clause-name';
import { pageOf } from '$lib/domain/shared/page-number';
import { can } from '$lib/server/access/can';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { PASSAGES_A_PAGE, readThemePassages } from '$lib/server/coding/read-theme-passages';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { saidIn } from '../codebook-done';
import { themeOf } from './theme-of.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId, themeId } = params;
	const { isClosed, content } = await readCodingState(ctx, actor, consultationId);
	const { theme, tree, own } = await themeOf(ctx, actor, params);
	const stance = STANCES.find((known) => known === url.searchParams.get('stance')) ?? null;
	const page = pageOf(url.searchParams);
	const { passages, byStance } = await readThemePassages(ctx, actor, {
		consultationId,
		themeId,
		stance,
		page
	});
	const questions = content === null ? [] : codableQuestions(content);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const clauses = clauseNames(source?.content.clauses ?? []);
	return {
		theme,
		parent: tree.find(({ id }) => id === theme.parentId) ?? null,
		children: tree.find(({ id }) => id === theme.id)?.children ?? [],
		own,
		stance,
		page,
		perPage: PASSAGES_A_PAGE,
		byStance,
		questions: Object.fromEntries<string>([
			...[...clauses].map(([id, name]) => [id, `Comments on: ${name}`] as const),
			...questions.map(({ id, text }) => [id, text] as const),
			...passages.flatMap(({ questionId, asked }) =>
				asked === null ? [] : [[questionId, followUpTitle(asked)] as const]
			)
		]),
		passages: passages.map(({ text, ...passage }) => ({
			...passage,
			...passageContext(text, passage)
		})),
		canEdit: can(actor, 'coding:edit') && !isClosed,
		canReadAnswers: can(actor, 'response:read'),
		flash: saidIn(url.searchParams)
	};
});
