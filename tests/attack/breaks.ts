import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';

/** What a product that breaks its promise would do, so that the attack can be seen to work. */
export const BREAKS = [
	'a timestamp column',
	'an autoincrement',
	'an audit entry',
	'a log line',
	'unshuffled batches'
] as const;
/** One half of such a break, for what it would give away by itself. */
export const HALVES = ['a time on responses alone', 'a time on used invitations alone'] as const;
export type Break = (typeof BREAKS)[number] | (typeof HALVES)[number];

// The clock of the server, which the database has no hand at.
const NOW = '(select now from clock_of_server)';
const CLOCK = `create table clock_of_server (now integer); insert into clock_of_server values (0);`;
// All issues are written anew each time: only one that was not there is an event.
const ISSUED = `after insert on ballot_issue
	when not exists (select 1 from seen_issue where invitation_id = new.invitation_id)`;

const USED_AT = `alter table invitation add column used_at integer;
	create trigger used_at ${ISSUED} begin
		update invitation set used_at = ${NOW} where id = new.invitation_id;
	end;`;
const CREATED_AT = `alter table response add column created_at integer;
	create trigger created_at after insert on response begin
		update response set created_at = ${NOW} where id = new.id;
	end;`;
const USE_NUMBER = `
	create table use_number (n integer primary key autoincrement, invitation_id text unique);
	create trigger use_number after insert on ballot_issue begin
		insert or ignore into use_number (invitation_id) values (new.invitation_id);
	end;`;
const RESPONSE_NUMBER = `
	create table response_number (n integer primary key autoincrement, response_id text);
	create trigger response_number after insert on response begin
		insert into response_number (response_id) values (new.id);
	end;`;
// With row numbers, whose order outlives the hourly writing anew of the file. Dropping a table drops
// its triggers: this comes before all others.
const ISSUES_IN_ROWS = `drop table ballot_issue;
	create table ballot_issue (
		invitation_id text not null primary key references invitation (id) on delete cascade,
		blinded_hash text not null
	);`;
// SQLite fires what was made last first: this one is made before all others.
const REMEMBER = `create table seen_issue (invitation_id text primary key) without rowid;
	create trigger seen_issue ${ISSUED} begin
		insert or ignore into seen_issue values (new.invitation_id);
	end;`;

// Each is something that somebody might add in good faith.
const SCHEMAS: Record<Break, string> = {
	'a timestamp column': USED_AT + CREATED_AT,
	'an autoincrement': USE_NUMBER + RESPONSE_NUMBER,
	'an audit entry': `
		create trigger audit_issue ${ISSUED} begin
			insert into audit_entry values (hex(randomblob(10)), ${NOW}, 'system', 'Soundings',
				'invitation:used', 'invitation', new.invitation_id, '{}');
		end;
		create trigger audit_response after insert on response begin
			insert into audit_entry values (hex(randomblob(10)), ${NOW}, 'system', 'Soundings',
				'response:opened', 'response', new.id, '{}');
		end;`,
	// A setting of the server's, which then writes its statements into its log.
	'a log line': '',
	// A batch has its responses as they came, and issues stay where they were put instead of being
	// written anew in the order of their ids.
	'unshuffled batches': `
		create table batch_queue (response_id text not null);
		create trigger batch_queue after update of state on response
			when new.state = 'submitted' and new.attribution = 'anonymous'
			begin insert into batch_queue values (new.id); end;
		create trigger keep before delete on ballot_issue begin select raise(ignore); end;
		create trigger once before insert on ballot_issue
			when exists (select 1 from ballot_issue where invitation_id = new.invitation_id)
			begin select raise(ignore); end;`,
	'a time on responses alone': CREATED_AT,
	'a time on used invitations alone': USED_AT
};

/** Breaks a database that nobody has open, in as many ways. */
export function breakSchema(file: string, how: readonly Break[]): void {
	const db = new Sqlite(file);
	const schema = how.map((one) => SCHEMAS[one]).join('\n');
	db.exec(CLOCK);
	if (how.includes('unshuffled batches')) db.exec(ISSUES_IN_ROWS);
	if (schema.includes('seen_issue')) db.exec(REMEMBER);
	db.exec(schema);
	db.close();
}

/** Tells the triggers of a broken database what time it is. */
export function startClock(file: string): { set(now: number): void; close(): void } {
	const db = new Sqlite(file, { timeout: 5000 });
	const set = db.prepare('update clock_of_server set now = ?');
	return {
		set: (now) => {
			set.run(now);
		},
		close: () => {
			db.close();
		}
	};
}

/** Where each of the five shows: clues by these names are its doing. */
const TRACES: Record<(typeof BREAKS)[number], RegExp> = {
	'a timestamp column': /used_at|created_at/,
	'an autoincrement': /use_number|response_number/,
	'an audit entry': /audit_entry/,
	'a log line': /^the log/,
	'unshuffled batches': /ballot_issue|batch_queue|looks at|last list/
};

/** Whether a clue may be used to find one break in a database that has them all. */
export const isClueTo = (how: (typeof BREAKS)[number], clue: string): boolean =>
	TRACES[how].test(clue) ||
	!(/in the bytes|seen_issue/.test(clue) || BREAKS.some((one) => TRACES[one].test(clue)));
