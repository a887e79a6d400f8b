interface Blocker {
	stage: 'details' | 'questions' | 'document' | 'documents';
	target: string;
}

/** Where something that blocks publishing is put right; `home` is the consultation's overview. */
export function blockerHref(home: string, { stage, target }: Blocker): string {
	if (stage === 'document' && target !== '') return `${home}/document/clauses/${target}`;
	if (stage !== 'questions' || target === '')
		return `${home}/${stage}${target === '' ? '' : `#${target}`}`;
	return `${home}/questions#${target}`;
}
