import type { Role } from './role.ts';

/** Who asks. A visitor is anybody without an account, respondents among them. */
export type Actor =
	| { kind: 'visitor' }
	| { kind: 'person'; personId: string; name: string; role: Role }
	/** The product itself: start-up, background work, tests' builders. */
	| { kind: 'system' };

export const VISITOR: Actor = { kind: 'visitor' };
export const SYSTEM: Actor = { kind: 'system' };
