/** Why the next version cannot be published as it stands. */
export type RedraftBlocker =
	/** There is no next version, or it was not matched as it is now. */
	| { kind: 'not-matched' }
	/** The report comes first: the counts rest on the same answers. */
	| { kind: 'not-reported' }
	/** Pairs about which nobody has decided. */
	| { kind: 'unsure'; count: number }
	| { kind: 'names-organisation'; subjectId: string; name: string }
	| { kind: 'audit'; where: string; reason: string };

/** What to do about it. */
export function redraftBlockerWords(blocker: RedraftBlocker): string {
	switch (blocker.kind) {
		case 'not-matched':
			return 'Match the next version with the first.';
		case 'not-reported':
			return 'Publish the report first: counts of comments rest on the same answers.';
		case 'unsure':
			return blocker.count === 1
				? 'Decide about one pair of clauses that may belong together.'
				: `Decide about ${String(blocker.count)} pairs of clauses that may belong together.`;
		case 'names-organisation':
			return `Take out “${blocker.name}”: this organisation did not answer by name.`;
		case 'audit':
			return `${blocker.where}: ${blocker.reason}`;
	}
}
