import type { OutcomeSubject } from './outcome.ts';

/** Why the next version cannot be published as it stands. */
export type RedraftBlocker =
	/** There is no next version, or it was not matched as it is now. */
	| { kind: 'not-matched' }
	/** The report comes first: the counts rest on the same answers. */
	| { kind: 'not-reported' }
	/** Pairs about which nobody has decided. */
	| { kind: 'unsure'; count: number }
	| {
			kind: 'names-organisation';
			subjectKind: OutcomeSubject;
			subjectId: string;
			/** What the clause or recommendation is called. */
			subject: string;
			name: string;
	  }
	/** `where` is the clause. */
	| { kind: 'audit'; where: string; reason: string };

export interface RedraftBlockerWords {
	/** What to do about it. */
	words: string;
	/** Where it is put right, below the consultation's address at the desk. */
	path: string;
}

/** What to do about a blocker, and where. */
export function redraftBlockerWords(blocker: RedraftBlocker): RedraftBlockerWords {
	switch (blocker.kind) {
		case 'not-matched':
			return { words: 'Match the next version with the first.', path: 'next-version' };
		case 'not-reported':
			return {
				words: 'Publish the report first: counts of comments rest on the same answers.',
				path: 'report'
			};
		case 'unsure':
			return {
				words:
					blocker.count === 1
						? 'Decide about one pair of clauses that may belong together.'
						: `Decide about ${String(blocker.count)} pairs of clauses that may belong together.`,
				path: 'next-version/place'
			};
		case 'names-organisation': {
			const { subjectKind: kind, subjectId: id, subject, name } = blocker;
			return {
				words: `Take “${name}” out of what you say of “${subject}”: this organisation did not answer by name.`,
				path: `next-version/outcomes/one?${new URLSearchParams({ kind, id }).toString()}`
			};
		}
		case 'audit':
			return {
				words: `Publish the report again with the figures as they are now. Comments on “${blocker.where}”: ${blocker.reason}`,
				path: 'report'
			};
	}
}
