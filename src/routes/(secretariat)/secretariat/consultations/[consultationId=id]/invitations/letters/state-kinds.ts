import type { StatusKind } from '$lib/components/ui/status-kind';
import type { LetterState } from '$lib/domain/mail/letter-state';

/** The colour of each state. */
export const STATE_KINDS: Record<LetterState, StatusKind> = {
	'by-hand': 'info',
	waiting: 'neutral',
	sending: 'neutral',
	'handing-over': 'neutral',
	sent: 'success',
	refused: 'danger',
	'given-up': 'danger',
	'not-needed': 'plain'
};
