import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateInChild } from './migrate-in-child.ts';
import { temporaryFolder } from './temporary-folder.ts';
import './test-store.ts';

/** Migrates once; each test file then copies the file. */
export default async function setUp(project: TestProject): Promise<() => void> {
	const directory = temporaryFolder('soundings-sqlite-');
	const file = join(directory, 'template.db');
	await migrateInChild(`file:${file}`);
	project.provide('template', { kind: 'sqlite', file });
	return () => rmSync(directory, { recursive: true, force: true });
}
