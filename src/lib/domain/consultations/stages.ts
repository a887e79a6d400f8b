import type { Phase } from './phase.ts';

export const STAGES = [
	['', 'Overview'],
	['details', 'Details'],
	['questions', 'Questions'],
	['document', 'Draft guidance'],
	['documents', 'Documents'],
	['preview', 'Preview'],
	['publish', 'Publish'],
	['invitations', 'Invitations'],
	['responses', 'Responses'],
	['comments', 'Comments'],
	['coding', 'Coding'],
	['codebook', 'Codebook'],
	['report', 'Report'],
	['next-version', 'Next version']
] as const;
export type StagePath = (typeof STAGES)[number][0];

/** The stages of those who read and approve, and write nothing themselves. */
export const READING_STAGES: readonly StagePath[] = ['', 'preview', 'codebook', 'report'];

export interface Stage {
	/** The last part of its address; '' is the overview. */
	path: StagePath;
	name: string;
	state: 'done' | 'current' | 'todo' | 'blocked';
	hint?: string;
}

const AUTHORING: readonly StagePath[] = [
	'details',
	'questions',
	'document',
	'documents',
	'preview'
];

/** Which stages of a draft still lack something. */
export type LackingStages = Readonly<Record<'details' | 'questions' | 'document', boolean>>;

/**
 * Which stages of a consultation's work lie behind, are open now, or cannot start yet.
 * @param finished the stages that were ended by somebody's decision, whatever the date
 */
export function stagesOf(
	phase: Phase,
	blocked: LackingStages,
	finished: ReadonlySet<StagePath> = new Set()
): Stage[] {
	return STAGES.map(([path, name]) => ({
		path,
		name,
		...(finished.has(path) ? { state: 'done' } : stateOf(path, phase, blocked))
	}));
}

function stateOf(
	path: StagePath,
	phase: Phase,
	blocked: LackingStages
): Pick<Stage, 'state' | 'hint'> {
	const isDraft = phase === 'draft';
	if (path === '') return { state: 'current' };
	if (path === 'details' && isDraft) return { state: blocked.details ? 'todo' : 'done' };
	if (path === 'questions' && isDraft) return { state: blocked.questions ? 'todo' : 'done' };
	if (path === 'document' && isDraft && blocked.document) return { state: 'todo' };
	if (AUTHORING.includes(path)) return { state: isDraft ? 'current' : 'done' };
	if (path === 'publish') {
		if (!isDraft) return { state: 'done' };
		return { state: Object.values(blocked).includes(true) ? 'blocked' : 'todo' };
	}
	if (isDraft) return { state: 'blocked' };
	if (path === 'invitations' || path === 'responses') {
		if (phase === 'scheduled') return { state: 'todo' };
		return { state: phase === 'open' ? 'current' : 'done' };
	}
	if (phase === 'archived') return { state: 'done' };
	return { state: phase === 'closed' ? 'current' : 'todo' };
}
