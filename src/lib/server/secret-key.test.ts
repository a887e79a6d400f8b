import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openSealing } from './secret-key.ts';

let folder: string;
const file = () => join(folder, 'secret.key');
const url = () => `file:${join(folder, 'soundings.db')}`;
const made = (databaseUrl = url(), env: NodeJS.ProcessEnv = {}) =>
	openSealing(databaseUrl, env).derive('test', 'same');

beforeEach(() => {
	folder = temporaryFolder('secret-key-');
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('the secret key', () => {
	it('is made at the first run beside the database, for its owner only, and stays', () => {
		const first = made();
		expect(made()).toBe(first);
		expect(statSync(file()).mode & 0o777).toBe(0o600);
		expect(Buffer.from(readFileSync(file(), 'utf8').trim(), 'base64url')).toHaveLength(32);
	});

	it('is another one in another place, and after it was lost', () => {
		const first = made();
		expect(made(`file:${join(folder, 'elsewhere', 'soundings.db')}`)).not.toBe(first);
		rmSync(file());
		expect(made()).not.toBe(first);
	});

	it('comes from the environment first, and then touches no file', () => {
		const key = { SECRET_KEY: 'x'.repeat(40) };
		expect(made(url(), key)).toBe(made('postgres://db/soundings', key));
		expect(() => statSync(file())).toThrow('ENOENT');
	});

	it('is where SECRET_KEY_FILE says, for a database that has no folder of its own', () => {
		const where = { SECRET_KEY_FILE: join(folder, 'kept', 'apart.key') };
		expect(made('postgres://db/soundings', where)).toBe(made(url(), where));
	});

	it('is refused when it is too short, without being repeated', () => {
		expect(() => made(url(), { SECRET_KEY: 'changeme' })).toThrow(/SECRET_KEY is too short/);
		writeFileSync(file(), 'changeme\n');
		expect(() => made()).toThrow(/^(?!.*changeme).*too short/);
	});
});
