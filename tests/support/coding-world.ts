import type { Stance } from '../../src/lib/domain/coding/stance.ts';
import type { Actor } from '../../src/lib/domain/shared/actor.ts';
import { questionsOf } from '../../src/lib/domain/consultations/content.ts';
import type { Question } from '../../src/lib/domain/consultations/question.ts';
import { codePassage } from '../../src/lib/server/coding/code-passage.ts';
import type { WantedCoding } from '../../src/lib/server/coding/wanted-themes.ts';
import { readAnswers, type AnswersInput } from '../../src/lib/server/coding/read-answers.ts';
import { readCodebook } from '../../src/lib/server/coding/read-codebook.ts';
import type { Database } from '../../src/lib/server/db/client.ts';
import { addCast, mair } from './cast.ts';
import { aConsultation } from './consultation-builder.ts';
import { testContext } from './context.ts';
import { addResponses, RESPONSES_TO_CODE } from './responses-to-code.ts';

export const LLWYBRAU = 'response-llwybrau';

/** A new theme by its name, wanted on a passage. */
export const named = (newThemeName: string, stance: Stance = 'none'): WantedCoding => ({
	newThemeName,
	stance
});

const textOf = (responseId: string) => {
	const given = RESPONSES_TO_CODE.find(({ id }) => id === responseId)?.answers['q-why'];
	return typeof given === 'string' ? given : '';
};

/** An open consultation with four answers to `q-why`, and the steps that tests of coding repeat. */
export async function codingWorld(db: Database) {
	const ctx = testContext(db);
	await addCast(db);
	const built = await aConsultation(ctx, { content: { audience: 'open-link' } });
	await addResponses(ctx, built, RESPONSES_TO_CODE);
	const consultationId = built.id;

	const question = (id: string): Question => {
		const found = questionsOf(built.content).find((asked) => asked.id === id);
		if (found === undefined) throw new Error(`the builder asks ${id}`);
		return found;
	};
	const themes = async () => {
		const { tree, own } = await readCodebook(ctx, mair, consultationId);
		return new Map(tree.map(({ id, name }) => [name, { id, ...own[id] }]));
	};
	return {
		ctx,
		built,
		question,
		/** Themes of the first level with their counts, by name. */
		themes,
		async idOf(name: string): Promise<string> {
			const found = (await themes()).get(name);
			if (found === undefined) throw new Error(`no theme ${name}`);
			return found.id;
		},
		/** Codes words of an answer to `q-why`, where they come first. */
		code(
			words: string,
			wanted: readonly WantedCoding[],
			{
				responseId = LLWYBRAU,
				actor = mair,
				seen = [],
				shift = 0
			}: { responseId?: string; actor?: Actor; seen?: string[]; shift?: number } = {}
		) {
			const start = textOf(responseId).indexOf(words) + shift;
			const end = start + words.length;
			return codePassage(ctx, actor, {
				consultationId,
				responseId,
				questionId: 'q-why',
				start,
				end,
				quoted: textOf(responseId).slice(start, end),
				wanted,
				seenThemeIds: seen
			});
		},
		/** A page of answers as Mair reads them: to `q-why`, without filters, unless told. */
		read: (filters: Partial<AnswersInput> = {}) =>
			readAnswers(ctx, mair, {
				consultationId,
				question: question('q-why'),
				page: 1,
				isRead: null,
				themeId: null,
				attribution: null,
				...filters
			})
	};
}
export type CodingWorld = Awaited<ReturnType<typeof codingWorld>>;
