import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../../tests/support/database.ts';
import { inChild, inChildWithFullDisk } from '../../../../tests/support/in-child.ts';
import { testStore } from '../../../../tests/support/test-store-of-file.ts';
import { fileOfUrl } from './file-of-url.ts';
import { dialect, secretariat } from './schema.ts';
import { Sqlite } from './sqlite-driver.ts';

const db = useDatabase();
const PROGRAM = 'forget-in-child.ts';
const told = z.object({
	forgetting: z.string(),
	logBytes: z.number(),
	writing: z.string(),
	temporary: z.string()
});

/** A file of some three megabytes; returns its size. */
async function fill(file: string): Promise<number> {
	await db().write((tx) =>
		tx.insert(secretariat).values({
			...{ id: 'secretariat', name: 'Glan yr Afon', accentColour: '#006666' },
			contactEmail: 'desk@riverside.example'
		})
	);
	const own = new Sqlite(file);
	own.exec(`create table if not exists filling (bytes);
		with recursive n (i) as (select 1 union all select i + 1 from n where i < 750)
		insert into filling select randomblob(4000) from n`);
	own.pragma('wal_checkpoint(TRUNCATE)');
	own.close();
	return statSync(file).size;
}

describe.runIf(dialect === 'sqlite')('writing the file anew', () => {
	it('keeps nobody from answering when the disk has no room for it, nor fills it further', async () => {
		const size = await fill(fileOfUrl(testStore.url));
		const printed = await inChildWithFullDisk(PROGRAM, testStore.url, size + 8192);
		const { forgetting, logBytes, writing } = told.parse(JSON.parse(printed));
		expect({ forgetting, logBytes, writing }).toEqual({
			...{ forgetting: 'failed', logBytes: 0, writing: 'done' }
		});
		const [kept] = await db().read.select({ name: secretariat.name }).from(secretariat);
		expect(kept?.name).toBe('Newydd');
	});

	it.runIf(process.platform === 'linux')('leaves its copy in no other folder', async () => {
		const file = fileOfUrl(testStore.url);
		await fill(file);
		const { forgetting, temporary } = told.parse(JSON.parse(await inChild(PROGRAM, testStore.url)));
		expect({ forgetting, temporary }).toEqual({ forgetting: 'done', temporary: dirname(file) });
	});
});
