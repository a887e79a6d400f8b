import type { Phase } from '../../../domain/consultations/phase.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';

/**
 * Refuses unless answers are taken at this instant. Asked inside the transaction of every command
 * of a respondent, with the context's clock: a page loaded in time may be sent too late.
 * @throws DomainError `not-open-yet`, `closed`, or `not-found` for what was never published
 */
export function requireOpen(phase: Phase): void {
	if (phase === 'open') return;
	if (phase === 'draft') throw new DomainError('not-found', 'consultation');
	throw new DomainError(phase === 'scheduled' ? 'not-open-yet' : 'closed');
}
