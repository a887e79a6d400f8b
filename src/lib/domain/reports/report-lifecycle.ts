import type { Role } from '../shared/role.ts';
import type { ReportState } from './report-state.ts';

/** What can be done to a report as a whole. */
export type ReportStep = 'edit' | 'send' | 'approve' | 'send-back' | 'publish';

interface Rule {
	from: readonly ReportState[];
	to: ReportState;
	by: Role;
}

/**
 * The lifecycle of a report. Editing always ends in a draft, whatever was signed before: what
 * the chair approved and what is published must be the same words.
 */
export const REPORT_LIFECYCLE: Record<ReportStep, Rule> = {
	edit: { from: ['draft', 'with-chair', 'approved', 'published'], to: 'draft', by: 'secretariat' },
	send: { from: ['draft'], to: 'with-chair', by: 'secretariat' },
	approve: { from: ['with-chair'], to: 'approved', by: 'chair' },
	'send-back': { from: ['with-chair'], to: 'draft', by: 'chair' },
	publish: { from: ['approved'], to: 'published', by: 'secretariat' }
};

/** The state after a step, or null when the step is not possible from here. */
export const stateAfter = (state: ReportState, step: ReportStep): ReportState | null =>
	REPORT_LIFECYCLE[step].from.includes(state) ? REPORT_LIFECYCLE[step].to : null;
