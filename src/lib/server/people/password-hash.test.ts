import { describe, expect, it } from 'vitest';
import { newPasswordProblem } from './check-new-password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

describe('a stored password', () => {
	it('is argon2id with the cost that was chosen, and a salt of its own', async () => {
		const [one, other] = [await hashPassword('same words'), await hashPassword('same words')];
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(one).not.toBe(other);
	});

	it('is verified however the keyboard wrote its accents', async () => {
		const stored = await hashPassword('tŷ gobaith ar y bryn'.normalize('NFD'));
		expect(await verifyPassword(stored, 'tŷ gobaith ar y bryn'.normalize('NFC'))).toBe(true);
		expect(await verifyPassword(stored, 'ty gobaith ar y bryn')).toBe(false);
	});

	it('is never right when there is none', async () => {
		expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false);
	});
});

describe('a new password', () => {
	it('is looked for in the list of passwords that leaked most often', () => {
		expect(newPasswordProblem('123456789012', [])).toContain('attackers');
		expect(newPasswordProblem('liverpool2025!', [])).toContain('attackers');
		expect(newPasswordProblem('Soundings-2026', [])).toContain('this site');
		expect(newPasswordProblem('seven herons over a weir', ['Mair'])).toBeNull();
	});
});
