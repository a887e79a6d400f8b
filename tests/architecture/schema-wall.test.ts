import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROWID_FREE_TABLES } from '../../src/lib/server/db/tables.ts';
import { dialect, responseAuthor } from '../../src/lib/server/db/schema.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { begin } from '../support/response-steps.ts';
import { testStore } from '../support/test-store-of-file.ts';
import { response } from '../../src/lib/server/db/schema.ts';
import { findPath, readSchema, type SchemaGraph } from './schema-graph.ts';

const db = useDatabase();
let graph: SchemaGraph;
beforeAll(async () => {
	graph = await readSchema(testStore.url);
});

const search = {
	from: [
		...['person', 'session', 'joining_link', 'audit_entry'],
		...['organisation', 'organisation_alias', 'organisation_value', 'contact'],
		...['invitation', 'ballot_issue', 'ballot_key']
	],
	to: [
		...['spent_ballot', 'response', 'draft_answer', 'answer', 'follow_up'],
		...['drafting_link', 'draft_comment', 'passage']
	],
	// Every response of a consultation shares these: they tell which consultation, not which person.
	walls: ['consultation', 'consultation_version'],
	guarded: [
		// Says who answered, and exists for identified responses only: tested below.
		'response_author.response_id',
		'response_author.attribution',
		// Who read, never who wrote.
		'coding.coder_id'
	]
};

/** All that may be kept of what an anonymous person did. A new column has to be argued for here. */
const KEPT = {
	response: [
		...['id', 'consultation_id', 'version_id', 'attribution', 'channel', 'state', 'is_shown'],
		...['may_be_quoted', 'about', 'receipt_hash']
	],
	draft_answer: ['response_id', 'question_id', 'value'],
	// has_words follows from the value: it saves reading every text to count those that can be coded.
	// comment_kind follows from the value too: what a comment on a clause is, to count by.
	answer: ['response_id', 'question_id', 'value', 'has_words', 'comment_kind', 'is_read'],
	// `answers_on` is a Monday that the secretariat chose for the question: see the threat model.
	follow_up: ['response_id', 'id', 'question', 'answers_on', 'answer'],
	// Only while it is a draft. The name is the respondent's own word for it: "the trustees".
	drafting_link: ['response_id', 'id', 'name', 'secret_hash'],
	draft_comment: [
		// The number counts within this one draft, and tells nothing of another.
		...['response_id', 'id', 'number', 'section_id', 'question_id'],
		...['commenter', 'text', 'is_resolved']
	],
	passage: ['id', 'consultation_id', 'response_id', 'question_id', 'start_offset', 'end_offset'],
	ballot_issue: ['invitation_id', 'blinded_hash'],
	spent_ballot: ['consultation_id', 'serial_hash']
};

describe('the wall between people and anonymous answers', () => {
	it('has no path of keys through it', () => {
		expect(findPath(graph, search)).toBeNull();
	});

	it('walks tables that are there', () => {
		for (const table of [...search.from, ...search.to, ...search.walls])
			expect(graph.columns.has(table), table).toBe(true);
		for (const edge of search.guarded)
			expect(
				graph.references.some(({ table, column }) => `${table}.${column}` === edge),
				edge
			).toBe(true);
	});

	it.each(Object.entries(KEPT))(
		'keeps of %s no time, no sequence, no address: only what is listed',
		(table, columns) => {
			expect(graph.columns.get(table)?.toSorted()).toEqual(columns.toSorted());
		}
	);

	it('is guarded where a response has an author: the database refuses an anonymous one', async () => {
		const ctx = testContext(db());
		const { id: consultationId, slug } = await aConsultation(ctx);
		await begin(ctx, slug, 'anonymous');
		const [row] = await db().read.select({ id: response.id }).from(response);
		const insert = (attribution: string) =>
			db().write(async (tx) => {
				await tx.insert(responseAuthor).values({
					responseId: row?.id ?? '',
					// The type forbids it; here the database has to.
					attribution: attribution as 'named',
					consultationId,
					organisationId: null,
					statedName: 'Somebody'
				});
			});
		await expect(insert('anonymous')).rejects.toMatchObject({ kind: 'check' });
		await expect(insert('named')).rejects.toMatchObject({ kind: 'foreign-key' });
	});

	it.skipIf(dialect !== 'sqlite')('keeps no hidden arrival order', () => {
		const file = new Sqlite(testStore.url.replace(/^file:/, ''), { readonly: true });
		try {
			const free = file
				.prepare<[], string>("select name from pragma_table_list where type = 'table' and wr = 1")
				.pluck()
				.all();
			expect(ROWID_FREE_TABLES.filter((table) => !free.includes(table))).toEqual([]);
			expect(Object.keys(KEPT).filter((table) => !free.includes(table))).toEqual([]);
		} finally {
			file.close();
		}
	});
});

describe('the walk itself', () => {
	const broken = (...references: SchemaGraph['references']): SchemaGraph => ({
		...graph,
		references: [...graph.references, ...references]
	});

	it('finds a key from a response to a session', () => {
		const bad = broken({ table: 'response', column: 'session_id', to: 'session' });
		expect(findPath(bad, search)).toEqual(['session', 'response']);
	});

	it('finds a way round through tables of no harm by themselves', () => {
		const bad = broken(
			{ table: 'mail_log', column: 'contact_id', to: 'contact' },
			{ table: 'mail_log', column: 'visit_id', to: 'visit' },
			{ table: 'draft_answer', column: 'visit_id', to: 'visit' }
		);
		expect(findPath(bad, search)).toEqual(['contact', 'mail_log', 'visit', 'draft_answer']);
	});

	it('finds the authors’ table once it is not guarded', () => {
		expect(findPath(graph, { ...search, guarded: ['coding.coder_id'] })).not.toBeNull();
	});
});
