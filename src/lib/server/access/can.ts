import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Role } from '../../domain/shared/role.ts';

/**
 * Everything that can be asked for, and which roles may. What is not here is refused.
 * Respondents have no account: `visitor` marks what anybody may do, where a secret (an
 * invitation, a receipt, a link) or the clock decides the rest inside the command.
 */
const PERMISSIONS = {
	'consultation:read-public': ['visitor', 'secretariat', 'chair', 'official'],
	'response:write-own': ['visitor', 'secretariat', 'chair', 'official'],
	'response:share-own': ['visitor', 'secretariat', 'chair', 'official'],
	'response:draft-by-link': ['visitor', 'secretariat', 'chair', 'official'],
	'release:read': ['visitor', 'secretariat', 'chair', 'official'],
	'reply:write-by-link': ['visitor', 'secretariat', 'chair', 'official'],
	'secretariat:set-up-by-link': ['visitor', 'secretariat', 'chair', 'official'],
	'person:join-by-link': ['visitor', 'secretariat', 'chair', 'official'],
	'person:choose-password-by-link': ['visitor', 'secretariat', 'chair', 'official'],
	'session:start': ['visitor', 'secretariat', 'chair', 'official'],
	'account:use-own': ['secretariat', 'chair', 'official'],
	'desk:enter': ['secretariat', 'chair'],
	'official:enter': ['official'],
	'settings:edit': ['secretariat'],
	'people:manage': ['secretariat'],
	'audit:read': ['secretariat', 'chair'],
	'register:read': ['secretariat'],
	'register:edit': ['secretariat'],
	'consultation:read': ['secretariat', 'chair'],
	'consultation:edit': ['secretariat'],
	'consultation:publish': ['secretariat'],
	'invitation:manage': ['secretariat'],
	'response:read': ['secretariat'],
	'response:record': ['secretariat'],
	'response:ask': ['secretariat'],
	'response:export-raw': ['secretariat'],
	'coding:read': ['secretariat', 'chair'],
	'coding:edit': ['secretariat'],
	'report:read': ['secretariat', 'chair'],
	'report:edit': ['secretariat'],
	'report:sign-off': ['chair'],
	'report:publish': ['secretariat'],
	'reply:write': ['official'],
	'official-link:manage': ['secretariat'],
	'example:manage': ['secretariat']
} as const satisfies Record<string, readonly (Role | 'visitor')[]>;

export type Action = keyof typeof PERMISSIONS;
// Object.keys() forgets what the keys are.
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/**
 * Whether an actor may do something. The one permission table; deny by default.
 * `subject` is what it is done to: a person may always act on itself (`account:use-own`).
 */
export function can(actor: Actor, action: Action, subject?: { personId: string }): boolean {
	if (actor.kind === 'system') return true;
	const allowed: readonly string[] = PERMISSIONS[action];
	if (actor.kind === 'visitor') return allowed.includes('visitor');
	if (!allowed.includes(actor.role)) return false;
	return action !== 'account:use-own' || subject?.personId === actor.personId;
}

/**
 * Throws unless `can`. A visitor is told to sign in; anybody else is told nothing.
 * @throws DomainError `not-signed-in` or `not-allowed`
 */
export function authorise(actor: Actor, action: Action, subject?: { personId: string }): void {
	if (can(actor, action, subject)) return;
	throw new DomainError(actor.kind === 'visitor' ? 'not-signed-in' : 'not-allowed', action);
}
