import { Sqlite, type Connection } from './sqlite-driver.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from './keep-statements.ts';

let connection: Connection;
beforeEach(() => {
	connection = new Sqlite(':memory:');
	connection.exec('create table word (id integer primary key, text text)');
	keepStatements(connection);
});
afterEach(() => {
	connection.close();
});

describe('a connection that keeps its statements', () => {
	it('compiles the same words once', () => {
		const first = connection.prepare('select text from word');
		expect(connection.prepare('select text from word')).toBe(first);
		expect(connection.prepare('select id from word')).not.toBe(first);
	});

	it('hands one out as new, however its rows came back before', () => {
		connection.prepare('insert into word (text) values (?)').run('Tŷ Gobaith');
		expect(connection.prepare('select text from word').raw().all()).toEqual([['Tŷ Gobaith']]);
		expect(connection.prepare('select text from word').all()).toEqual([{ text: 'Tŷ Gobaith' }]);
	});

	it('forgets those that were not asked for longest', () => {
		const often = connection.prepare('select 0');
		const seldom = connection.prepare('select 1');
		for (let n = 2; n < 500; n++) {
			connection.prepare(`select ${String(n)}`);
			connection.prepare('select 0');
		}
		expect(connection.prepare('select 0')).toBe(often);
		expect(connection.prepare('select 1')).not.toBe(seldom);
	});

	it('sees a table that has changed since', () => {
		expect(connection.prepare('select * from word').all()).toEqual([]);
		connection.exec("alter table word add column language text default 'cy'");
		connection.prepare('insert into word (text) values (?)').run('gair');
		expect(connection.prepare('select * from word').all()).toEqual([
			{ id: 1, text: 'gair', language: 'cy' }
		]);
	});
});
