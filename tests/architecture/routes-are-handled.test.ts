import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const routes = fileURLToPath(new URL('../../src/routes', import.meta.url));
const serverFiles = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) =>
	/(^|\/)\+(page|layout)?(\.)?server\.ts$/.test(file)
);
// Answers load balancers, before there is anything to refuse.
const exempt = new Set(['healthz/+server.ts']);

const bare = (node: ts.Expression): ts.Expression =>
	ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
		? bare(node.expression)
		: node;

/** True for `handled(...)`, a constant that is one, and a call of a function here that makes one. */
function isHandled(node: ts.Expression, made: ReadonlyMap<string, ts.Expression>): boolean {
	const value = bare(node);
	if (ts.isIdentifier(value)) {
		const constant = made.get(value.text);
		return constant !== undefined && isHandled(constant, made);
	}
	if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
	if (value.expression.text === 'handled') return true;
	const maker = made.get(value.expression.text);
	return (
		maker !== undefined &&
		ts.isArrowFunction(maker) &&
		!ts.isBlock(maker.body) &&
		isHandled(maker.body, made)
	);
}

/** The constants at the top of a file, by name. */
const constantsOf = (file: ts.SourceFile): Map<string, ts.Expression> =>
	new Map(
		file.statements
			.filter(ts.isVariableStatement)
			.flatMap((statement) => statement.declarationList.declarations)
			.flatMap(({ name, initializer }) => (initializer ? [[name.getText(file), initializer]] : []))
	);

/** What a route's server file exports and Kit would run without `handled` around it. */
function unhandled(source: string): string[] {
	const found: string[] = [];
	const file = ts.createSourceFile('route.ts', source, ts.ScriptTarget.Latest, true);
	const made = constantsOf(file);
	const judge = (name: string, value: ts.Expression | undefined) => {
		const object = value && bare(value);
		if (name === 'actions' && object && ts.isObjectLiteralExpression(object)) {
			for (const property of object.properties)
				if (!ts.isPropertyAssignment(property) || !isHandled(property.initializer, made))
					found.push(`actions.${property.name?.getText(file) ?? '...'}`);
		} else if (!value || !isHandled(value, made)) found.push(name);
	};
	for (const statement of file.statements) {
		const isExported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
		if (ts.isExportDeclaration(statement)) found.push('export from elsewhere');
		if (!isExported) continue;
		if (ts.isFunctionDeclaration(statement)) found.push(statement.name?.text ?? 'function');
		if (ts.isVariableStatement(statement))
			for (const { name, initializer } of statement.declarationList.declarations)
				if (
					/^(load|actions|fallback|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(
						name.getText(file)
					)
				)
					judge(name.getText(file), initializer);
	}
	return found;
}

describe('a server file of a route', () => {
	it('is found', () => {
		expect(serverFiles).toContain('(auth)/sign-in/+page.server.ts');
		expect(serverFiles).toContain('brand.css/+server.ts');
	});

	it.each(serverFiles.filter((file) => !exempt.has(file)))(
		'wraps all that Kit runs in `handled`: %s',
		(file) => {
			expect(unhandled(readFileSync(`${routes}/${file}`, 'utf8'))).toEqual([]);
		}
	);

	it('would be caught without', () => {
		expect(unhandled('export const load = async () => {};')).toEqual(['load']);
		expect(unhandled('export async function GET() {}')).toEqual(['GET']);
		expect(
			unhandled('export const actions = { a: handled(() => 1), b: () => 2 } satisfies Actions;')
		).toEqual(['actions.b']);
		expect(unhandled("export { load } from './other';")).toEqual(['export from elsewhere']);
		expect(
			unhandled('const move = (by: number) => () => by; export const actions = { up: move(1) };')
		).toEqual(['actions.up']);
		expect(
			unhandled(
				'const move = (by: number) => handled(() => by); export const actions = { up: move(1) };'
			)
		).toEqual([]);
		expect(unhandled('export const load: PageServerLoad = handled(() => 1);')).toEqual([]);
	});
});
