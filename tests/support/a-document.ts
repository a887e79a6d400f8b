import type { Clause } from '../../src/lib/domain/documents/clause.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { sourceDocument } from '../../src/lib/server/db/schema.ts';

/** A clause as tests name it; what is not said is a paragraph without number or notes. */
export const aClause = (clause: Partial<Clause> & { id: string; text: string }): Clause => ({
	kind: 'paragraph',
	level: 0,
	number: '',
	html: clause.text,
	notes: [],
	closedReason: null,
	isLeftOut: false,
	...clause
});

/** Six clauses of draft vetting guidance: one of them closed to comment, one left out. */
export const VETTING_CLAUSES: readonly Clause[] = [
	aClause({ id: 'c-who', kind: 'heading', level: 1, number: '1', text: 'Who must be vetted' }),
	aClause({
		id: 'c-staff',
		number: '1.1',
		text: 'Everybody who works in a prison for more than four days a year must be vetted, volunteers and trustees included.'
	}),
	aClause({
		id: 'c-law',
		number: '1.2',
		text: 'Checks under the Rehabilitation of Offenders Act are required by law.',
		closedReason: 'The law decides this; the guidance only repeats it.'
	}),
	aClause({ id: 'c-time', kind: 'heading', level: 1, number: '2', text: 'How long it takes' }),
	aClause({
		id: 'c-weeks',
		number: '2.1',
		text: 'The establishment decides within eight weeks of a complete application.'
	}),
	aClause({ id: 'c-annex', text: 'Internal annex on systems.', isLeftOut: true })
];

/** Puts a source document into a consultation, as if it had been uploaded. */
export async function aDocument(
	ctx: Context,
	consultationId: string,
	{
		clauses = VETTING_CLAUSES,
		number = 1,
		title = 'Draft guidance on vetting'
	}: { clauses?: readonly Clause[]; number?: number; title?: string } = {}
): Promise<{ id: string }> {
	const id = ctx.random.id();
	const bytes = Buffer.from(clauses.map(({ text }) => text).join('\n\n'));
	await ctx.db.write(async (tx) => {
		await tx.insert(sourceDocument).values({
			...{ id, consultationId, number, title, bytes },
			fileName: 'draft-guidance.md',
			mediaType: 'text/markdown',
			byteCount: bytes.length,
			content: { clauses: [...clauses] },
			revision: 1
		});
	});
	return { id };
}
