import { formatInstant } from '../shared/london-time.ts';
import type { Phase } from './phase.ts';

export const PHASE_NAMES: Record<Phase, string> = {
	draft: 'Draft',
	scheduled: 'Opens soon',
	open: 'Open',
	closed: 'Closed',
	archived: 'Archived'
};

interface Standing {
	phase: Phase;
	opensAt: Date | null;
	closesAt: Date | null;
	isReported: boolean;
}

/** The next thing for the secretariat to do. */
export function nextStep({ phase, opensAt, closesAt, isReported }: Standing): string {
	if (phase === 'archived') return 'Nothing: it has been put away';
	if (phase === 'draft') return 'Finish it and publish';
	if (phase === 'scheduled' && opensAt !== null) return `Opens ${formatInstant(opensAt)}`;
	if (phase === 'open' && closesAt !== null)
		return `Collect answers until ${formatInstant(closesAt)}`;
	return isReported ? 'See the officials’ reply' : 'Read the answers and write the report';
}
