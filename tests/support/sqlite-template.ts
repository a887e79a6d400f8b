import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateInChild } from './migrate-in-child.ts';
import './test-store.ts';

/** Migrates once; each test file then copies the file. */
export default async function setUp(project: TestProject): Promise<() => void> {
	const directory = mkdtempSync(join(tmpdir(), 'soundings-sqlite-'));
	const file = join(directory, 'template.db');
	await migrateInChild(`file:${file}`);
	project.provide('template', { kind: 'sqlite', file });
	return () => rmSync(directory, { recursive: true, force: true });
}
