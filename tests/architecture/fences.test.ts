import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { productFiles, read } from './source-files.ts';

// Which invitations were opened, and who is signed in.
const OF_PEOPLE = ['ballotIssue', 'session'];
const OF_ANSWERS = [
	...['response', 'draftAnswer', 'answer', 'draftingLink', 'draftComment'],
	...['passage', 'coding']
];

/** Files that may read both sides, each looked at for what it could tell about whom. */
const MEETING_PLACES = [
	// Counts the invitations that were opened, and says who answered only where the answer carries the organisation's identity.
	'src/lib/server/identity/invitations/read-invitations.ts',
	// Has whole tables written anew, by their names, and reads no row of any.
	'src/lib/server/responses/forgetting/forget-order.ts',
	// Writes an invented consultation, in which there is nobody to give away.
	'src/lib/server/example/place-responses.ts'
];

/** The tables that a file takes from the schema. */
function tablesOf(source: string): string[] {
	const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest);
	return file.statements.flatMap((statement) => {
		if (!ts.isImportDeclaration(statement)) return [];
		const from = statement.moduleSpecifier;
		const names = statement.importClause?.namedBindings;
		if (!ts.isStringLiteral(from) || !/\/db\/schema(\.ts)?$/.test(from.text)) return [];
		// All of them at once: no telling which.
		if (names === undefined || !ts.isNamedImports(names)) return [...OF_PEOPLE, ...OF_ANSWERS];
		return names.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
	});
}

const seesBothSides = (source: string): boolean => {
	const tables = tablesOf(source);
	return (
		tables.some((name) => OF_PEOPLE.includes(name)) &&
		tables.some((name) => OF_ANSWERS.includes(name))
	);
};

describe('people and answers', () => {
	it('are read together where it was looked at, and nowhere else', () => {
		const places = productFiles()
			.filter((path) => path.startsWith('src/lib/server/') && !path.includes('/db/'))
			.filter((path) => seesBothSides(read(path)));
		expect(places.sort()).toEqual([...MEETING_PLACES].sort());
	});

	it('are noticed together, under other names and all at once too', () => {
		const both = "import { answer, ballotIssue as used } from '../db/schema.ts';";
		expect(seesBothSides(both)).toBe(true);
		expect(seesBothSides("import * as all from '$lib/server/db/schema';")).toBe(true);
		expect(seesBothSides("import { answer, invitation } from '../db/schema.ts';")).toBe(false);
	});
});

describe('the pages of answering', () => {
	const answering = productFiles().filter((path) => path.startsWith('src/routes/(respond)/'));
	const asksWhoIsSignedIn = (source: string) =>
		/\blocals\s*\.\s*actor\b|\bactor\b[^}]*\}\s*=\s*(event\.)?locals\b|requireActor|session-cookie/.test(
			source
		);

	it('never ask who is signed in', () => {
		expect(answering.length).toBeGreaterThan(5);
		expect(answering.filter((path) => asksWhoIsSignedIn(read(path)))).toEqual([]);
	});

	it('are found out when they ask', () => {
		expect(asksWhoIsSignedIn('const who = event.locals.actor;')).toBe(true);
		expect(asksWhoIsSignedIn('const { ctx, actor } = event.locals;')).toBe(true);
	});

	it('send no script', () => {
		const switchesOn = (source: string) => /export const csr\s*=\s*true/.test(source);
		const scripted = productFiles().filter(
			(path) => path.startsWith('src/routes/') && switchesOn(read(path))
		);
		expect(scripted.filter((path) => !path.startsWith('src/routes/(secretariat)/'))).toEqual([]);
		expect(read('src/routes/+layout.ts')).toMatch(/export const csr = false/);
	});
});
