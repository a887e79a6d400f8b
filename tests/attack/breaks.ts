import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import type { Database } from '../../src/lib/server/db/client.ts';
import { ballotIssue, response } from '../../src/lib/server/db/schema.ts';

/** What a product that breaks its promise would do, so that the attack can be seen to work. */
export const BREAKS = [
	'a timestamp column',
	'an autoincrement',
	'an audit entry',
	'a log line',
	'unshuffled batches'
] as const;
export type Break = (typeof BREAKS)[number];

const NOW = `cast(unixepoch('subsec') * 1000 as integer)`;
// All issues are written anew each time: only one that was not there is an event.
const ISSUED = `after insert on ballot_issue
	when not exists (select 1 from seen_issue where invitation_id = new.invitation_id)`;
const SEEN = `insert into seen_issue values (new.invitation_id);`;
const SEEN_TABLE = 'create table seen_issue (invitation_id text primary key) without rowid;';

// Each is one thing that somebody might add in good faith, on one of the two sides or on both.
const SCHEMAS: Record<Exclude<Break, 'a log line'>, string> = {
	'a timestamp column': `${SEEN_TABLE}
		alter table invitation add column used_at integer;
		alter table response add column created_at integer;
		create trigger used_at ${ISSUED} begin
			${SEEN} update invitation set used_at = ${NOW} where id = new.invitation_id;
		end;
		create trigger created_at after insert on response begin
			update response set created_at = ${NOW} where id = new.id;
		end;`,
	'an autoincrement': `
		create table use_number (n integer primary key autoincrement, invitation_id text unique);
		create table response_number (n integer primary key autoincrement, response_id text);
		create trigger use_number after insert on ballot_issue begin
			insert or ignore into use_number (invitation_id) values (new.invitation_id);
		end;
		create trigger response_number after insert on response begin
			insert into response_number (response_id) values (new.id);
		end;`,
	'an audit entry': `${SEEN_TABLE}
		create trigger audit_issue ${ISSUED} begin
			${SEEN} insert into audit_entry values (hex(randomblob(10)), ${NOW}, 'system', 'Soundings',
				'invitation:used', 'invitation', new.invitation_id, '{}');
		end;
		create trigger audit_response after insert on response begin
			insert into audit_entry values (hex(randomblob(10)), ${NOW}, 'system', 'Soundings',
				'response:opened', 'response', new.id, '{}');
		end;`,
	// Issues stay where they were put instead of being written anew in the order of their ids.
	'unshuffled batches': `
		create trigger keep before delete on ballot_issue begin select raise(ignore); end;
		create trigger once before insert on ballot_issue
			when exists (select 1 from ballot_issue where invitation_id = new.invitation_id)
			begin select raise(ignore); end;`
};

/** Breaks a database that nobody has open. */
export function breakSchema(file: string, how: Break): void {
	if (how === 'a log line') return;
	const db = new Sqlite(file);
	db.exec(SCHEMAS[how]);
	db.close();
}

/** The database, with a line in a log for every invitation that is used and every response. */
export function loggingWrites(db: Database, log: string[]): Database['write'] {
	const known = new Set(log);
	return async (fn) => {
		const out = await db.write(fn);
		const used = await db.read.select({ id: ballotIssue.invitationId }).from(ballotIssue);
		const opened = await db.read.select({ id: response.id }).from(response);
		const lines = [
			...used.map(({ id }) => JSON.stringify({ msg: 'invitation used', id })),
			...opened.map(({ id }) => JSON.stringify({ msg: 'response opened', id }))
		];
		for (const line of lines) {
			if (known.has(line)) continue;
			known.add(line);
			log.push(line);
		}
		return out;
	};
}
