import { and, eq, inArray } from 'drizzle-orm';
import { findIdentifyingText, type Hit } from '../../../domain/responses/free-text/text-check.ts';
import {
	WIDEST_ATTRIBUTION,
	safeAttribution,
	type Traits
} from '../../../domain/disclosure/safe-attribution.ts';
import { aboutSchema } from '../../../domain/responses/about.ts';
import { answerValueSchema, codableText } from '../../../domain/responses/answer-value.ts';
import type { DraftQuotation } from '../../../domain/reports/report-draft.ts';
import type { Reader } from '../../db/client.ts';
import {
	answer,
	organisation,
	organisationAlias,
	passage,
	registerValue,
	response,
	responseAuthor
} from '../../db/schema.ts';
import { readCrowd } from '../crowd.ts';

export interface QuotationFacts {
	hits: Hit[];
	/** What may be said of who said it, the most specific first. The last is always safe. */
	attributions: string[];
}

/**
 * What a person needs to know to let quotations go: what in each could identify its author, and
 * how the author may be described. Five statements, however many quotations.
 * @returns by quotation id; a quotation whose passage is gone has no entry
 */
export async function quotationFacts(
	reader: Pick<Reader, 'select'>,
	consultationId: string,
	quotations: readonly DraftQuotation[],
	k: number
): Promise<Map<string, QuotationFacts>> {
	const facts = new Map<string, QuotationFacts>();
	if (quotations.length === 0) return facts;
	const passages = await readPassages(reader, consultationId, quotations);
	const commenters = await readCommenters(reader, consultationId, quotations);
	const names = await reader
		.select({ name: organisation.name, alias: organisationAlias.alias })
		.from(organisation)
		.leftJoin(organisationAlias, eq(organisationAlias.organisationId, organisation.id));
	const entries = await reader
		.select({ id: registerValue.id, kind: registerValue.kind, name: registerValue.name })
		.from(registerValue);
	const answers = await reader
		.select({
			responseId: answer.responseId,
			questionId: answer.questionId,
			value: answer.value
		})
		.from(answer)
		.where(
			inArray(answer.responseId, [
				...new Set([...passages, ...commenters.values()].map((row) => row.responseId))
			])
		);
	const labels = new Map(entries.map(({ id, name }) => [id, name]));
	const describe = safeAttribution(await readCrowd(reader, consultationId), labels, k);
	const places = entries.filter(({ kind }) => kind === 'region').map(({ name }) => name);
	const organisations = [
		...new Set(names.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias])))
	];

	for (const quotation of quotations) {
		const own =
			quotation.comment === undefined
				? passages.find(({ id }) => id === quotation.passageId)
				: commenters.get(quotation.id);
		if (own === undefined) continue;
		const otherTexts = answers
			.filter((row) => row.responseId === own.responseId && row.questionId !== own.questionId)
			.map((row) => codableText(answerValueSchema.parse(row.value)));
		const about: Traits = aboutSchema.parse(own.about);
		facts.set(quotation.id, {
			hits: findIdentifyingText(quotation.source, { organisations, places, otherTexts }),
			attributions: [...new Set([own.statedName ?? describe(about), WIDEST_ATTRIBUTION])]
		});
	}
	return facts;
}

const author = and(
	eq(responseAuthor.responseId, response.id),
	eq(responseAuthor.attribution, 'named')
);

async function readPassages(
	reader: Pick<Reader, 'select'>,
	consultationId: string,
	quotations: readonly DraftQuotation[]
) {
	return await reader
		.select({
			id: passage.id,
			questionId: passage.questionId,
			responseId: passage.responseId,
			about: response.about,
			statedName: responseAuthor.statedName
		})
		.from(passage)
		.innerJoin(response, eq(response.id, passage.responseId))
		.leftJoin(responseAuthor, author)
		.where(
			and(
				eq(passage.consultationId, consultationId),
				inArray(
					passage.id,
					quotations.map(({ passageId }) => passageId)
				)
			)
		);
}

/** Whoever made the comments that are quoted, by the quotation. */
async function readCommenters(
	reader: Pick<Reader, 'select'>,
	consultationId: string,
	quotations: readonly DraftQuotation[]
) {
	const ids = quotations.flatMap(({ comment }) => comment?.responseId ?? []);
	const rows = await reader
		.select({
			responseId: response.id,
			about: response.about,
			statedName: responseAuthor.statedName
		})
		.from(response)
		.leftJoin(responseAuthor, author)
		.where(
			and(eq(response.consultationId, consultationId), inArray(response.id, [...new Set(ids)]))
		);
	return new Map(
		quotations.flatMap(({ id, comment }) => {
			const row = rows.find(({ responseId }) => responseId === comment?.responseId);
			return row === undefined || comment === undefined
				? []
				: [[id, { ...row, questionId: comment.clauseId }] as const];
		})
	);
}
