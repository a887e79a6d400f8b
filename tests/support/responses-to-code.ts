import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import type { AnswerValue } from '../../src/lib/domain/responses/answer-value.ts';
import { NOTHING_SAID } from '../../src/lib/domain/responses/about.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { answer, response, responseAuthor } from '../../src/lib/server/db/schema.ts';
import type { BuiltConsultation } from './consultation-builder.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';

export interface ResponseToAdd {
	id: string;
	/** Null answers anonymously. */
	name: string | null;
	attribution?: 'unattributed';
	isShown?: boolean;
	/** Text, or a whole value, by question id. */
	answers: Record<string, string | AnswerValue>;
}

/** Submitted responses as the respondents' pages leave them, written straight to the tables. */
export async function addResponses(
	ctx: Context,
	{ id: consultationId, versionId }: BuiltConsultation,
	responses: readonly ResponseToAdd[]
): Promise<void> {
	await ctx.db.write(async (tx) => {
		for (const { id, name, isShown = true, answers, ...how } of responses) {
			const attribution: Attribution = name === null ? 'anonymous' : (how.attribution ?? 'named');
			await tx.insert(response).values({
				id,
				consultationId,
				versionId,
				attribution,
				channel: 'web',
				state: 'submitted',
				isShown,
				mayBeQuoted: true,
				about: NOTHING_SAID,
				receiptHash: `receipt of ${id}`
			});
			if (name !== null && attribution !== 'anonymous')
				await tx.insert(responseAuthor).values({
					responseId: id,
					attribution,
					consultationId,
					organisationId: null,
					statedName: name,
					submittedAt: ctx.clock.now()
				});
			await tx.insert(answer).values(
				Object.entries(answers).map(([questionId, given]) =>
					answerRow({
						responseId: id,
						questionId,
						value: typeof given === 'string' ? ({ kind: 'text', text: given } as const) : given
					})
				)
			);
		}
	});
}

/** Answers as people write them: pasted from Word, with an emoji, in two scripts, mistyped. */
export const RESPONSES_TO_CODE: readonly ResponseToAdd[] = [
	{
		id: 'response-llwybrau',
		name: 'Llwybrau Newydd Cymru',
		answers: {
			'q-why':
				'The draft says “proportionate” four times and never says what it means.  A twelve-month contract ends just as people begin to trust us: staff look for other work in month nine, and the people we support lose the one worker they knew.\n\nPara 14 should give an example with figures. Three years at the least, please – and say so in Welsh as well.'
		}
	},
	{
		id: 'response-sisters',
		name: 'Sisters Standing Together',
		attribution: 'unattributed',
		answers: {
			'q-why':
				'We agree with grants for small specialist services. But our prime told us last year that "grants are over" 😕 so who decides?? Womens centres are asked to bid against national providers with bid teams of ten. Please make the commissioner explain in writing why it is NOT a grant.',
			'q-length': {
				kind: 'choice',
				optionId: null,
				other: 'As long as the sentence of the people we work with, so three to five years'
			}
		}
	},
	{
		id: 'response-nobody-one',
		name: null,
		answers: {
			'q-why':
				'شكرا for asking. Short contracts mean we recruit twice in a year 👩🏽‍🏫👨‍👩‍👧‍👦 and train people for somebody else. The e\u0301lan goes.'
		}
	},
	{
		id: 'response-forge',
		name: 'FORGE',
		answers: {
			'q-why': 'Fine as it is.',
			'q-length': { kind: 'choice', optionId: 'o-3y', other: '' }
		}
	}
];
