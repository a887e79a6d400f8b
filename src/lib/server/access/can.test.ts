import { describe, expect, it } from 'vitest';
import { chair, mair, official } from '../../../../tests/support/cast.ts';
import { SYSTEM, VISITOR, type Actor } from '../../domain/shared/actor.ts';
import { ROLES } from '../../domain/shared/role.ts';
import { ACTIONS, authorise, can, type Action } from './can.ts';

const actors: Record<string, Actor> = { visitor: VISITOR, secretariat: mair, chair, official };
const own = { 'account:use-own': true } as Partial<Record<Action, boolean>>;

/** One line an action: who may, by their first letters. */
const matrix = ACTIONS.map((action) => {
	const who = Object.entries(actors).flatMap(([name, actor]) => {
		const subject = own[action] && actor.kind === 'person' ? actor : undefined;
		return can(actor, action, subject) ? [name] : [];
	});
	return `${action}: ${who.join(', ') || 'nobody'}`;
});

describe('the permission table', () => {
	it('is this, and every change of it is looked at', () => {
		expect(matrix).toMatchSnapshot();
	});

	it('lets a visitor do only what a link, a secret or the clock decides', () => {
		const open = ACTIONS.filter((action) => can(VISITOR, action));
		expect(open.sort()).toEqual([
			'consultation:read-public',
			'person:choose-password-by-link',
			'person:join-by-link',
			'release:read',
			'reply:write-by-link',
			'response:draft-by-link',
			'response:share-own',
			'response:write-own',
			'secretariat:set-up-by-link',
			'session:start'
		]);
	});

	it('shows no response to officials or the chair, and lets only the chair sign off', () => {
		for (const action of ['response:read', 'response:export-raw', 'coding:edit'] as const)
			expect([can(chair, action), can(official, action)]).toEqual([false, false]);
		expect(ROLES.filter((role) => can({ ...mair, role }, 'report:sign-off'))).toEqual(['chair']);
	});

	it('lets people act on their own account and on no other', () => {
		expect(can(mair, 'account:use-own', { personId: mair.personId })).toBe(true);
		expect(can(mair, 'account:use-own', { personId: chair.personId })).toBe(false);
		expect(can(mair, 'account:use-own')).toBe(false);
		expect(can(VISITOR, 'account:use-own', { personId: mair.personId })).toBe(false);
	});

	it('lets the product itself do everything', () => {
		expect(ACTIONS.every((action) => can(SYSTEM, action))).toBe(true);
	});

	it('tells a visitor to sign in, and anybody else nothing', () => {
		expect(() => authorise(VISITOR, 'desk:enter')).toThrow('not-signed-in');
		expect(() => authorise(official, 'desk:enter')).toThrow('not-allowed');
	});
});
