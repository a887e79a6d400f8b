// Generates the migrations of both dialects from the tables in src/lib/server, then adds what
// drizzle-kit cannot say: tables of anonymous data keep no arrival order (WITHOUT ROWID), and
// PostgreSQL wants a unique index before the foreign key that points at it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const kit = path.join(
	path.dirname(createRequire(import.meta.url).resolve('drizzle-kit')),
	'bin.cjs'
);
const here = import.meta.dirname;
const root = path.dirname(here);

for (const dialect of ['sqlite', 'postgres']) {
	const run = spawnSync(
		process.execPath,
		[kit, 'generate', `--config=drizzle/drizzle.${dialect}.config.ts`, ...process.argv.slice(2)],
		{ cwd: root, stdio: 'inherit' }
	);
	if (run.status !== 0) process.exit(run.status ?? 1);
}

const tables = readFileSync(path.join(root, 'src/lib/server/db/tables.ts'), 'utf8');
const list = /ROWID_FREE_TABLES = \[([^\]]+)\]/.exec(tables)?.[1] ?? '';
const rowidFree = new Set([...list.matchAll(/'(\w+)'/g)].map((match) => match[1]));
if (rowidFree.size === 0) throw new Error('ROWID_FREE_TABLES was not found');

const folder = path.join(here, 'sqlite');
for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
	const before = readFileSync(path.join(folder, file), 'utf8');
	const after = before.replace(
		// A file of an earlier run says it already; without looking, the match would run on into the
		// next table.
		/CREATE TABLE `(?:__new_)?(\w+)` \([\s\S]*?\n\)( WITHOUT ROWID)?(?= ?;)/g,
		(statement, name, already) =>
			rowidFree.has(name) && already === undefined ? `${statement} WITHOUT ROWID` : statement
	);
	if (after !== before) writeFileSync(path.join(folder, file), after);
}

const breakpoint = '--> statement-breakpoint\n';
const postgres = path.join(here, 'postgres');
for (const file of readdirSync(postgres).filter((name) => name.endsWith('.sql'))) {
	const before = readFileSync(path.join(postgres, file), 'utf8');
	const statements = before.split(breakpoint);
	const isForeignKey = (/** @type {string} */ statement) =>
		/ ADD CONSTRAINT .* FOREIGN KEY /.test(statement);
	const after = [
		...statements.filter((statement) => !isForeignKey(statement)),
		...statements.filter(isForeignKey)
	].join(breakpoint);
	if (after !== before) writeFileSync(path.join(postgres, file), after);
}
