import { rmSync } from 'node:fs';

/** What the thief of everything has, and the truth to measure the guess by. */
export interface Loot {
	seed: number;
	/** The database as it can be queried, and a backup that was made midway. */
	file: string;
	backupFile: string;
	/** Their bytes, and those of what lies beside the database. */
	bytes: Readonly<Record<'file' | 'write-ahead log' | 'shared memory' | 'backup', Buffer>>;
	/** The application's own log. */
	log: string[];
	/** The letters as the mail server got them, in its order. */
	mailLog: string[];
	/** The secretariat's list of responses, each time that it looked: ids as they stood there. */
	views: string[][];
	/** Invitations that an anonymous response could be from: used, and no identity beside them. */
	candidates: string[];
	/** Of the anonymous, in the order of opening: which the attacker does not have. */
	truth: { invitationId: string; responseId: string }[];
	/** Candidates and responses that are in the backup: two states of a database tell this much. */
	inBackup: ReadonlySet<string>;
	remove(): void;
}

export const removeFolder = (folder: string): void => {
	rmSync(folder, { recursive: true, force: true });
};
