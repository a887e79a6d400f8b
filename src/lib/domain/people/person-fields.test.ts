import { describe, expect, it } from 'vitest';
import { emailAddress, personName, secretariatFields } from './person-fields.ts';

describe('what a person types about themselves', () => {
	it('is cleaned of what a paste from Word brings along', () => {
		expect(personName.parse('  Siân\u00a0 Ó Briain \u0000\n')).toBe('Siân Ó Briain');
		expect(emailAddress.parse(' sian.obriain@tŷ-gobaith.cymru ')).toBe(
			'sian.obriain@tŷ-gobaith.cymru'
		);
	});

	it.each([
		'',
		'sian',
		'sian@',
		'sian@hafan',
		'Siân <sian@hafan.example>',
		'a@b.c, d@e.f',
		'a b@c.d'
	])('is not taken for an e-mail address: %j', (typed) => {
		expect(emailAddress.safeParse(typed).success).toBe(false);
	});

	it('is refused when a field is missing, in words that say what to do', () => {
		const parsed = secretariatFields.safeParse({ contactEmail: 'a@b.example', accentColour: 'x' });
		expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
			['secretariatName', 'Enter the name of your secretariat'],
			['accentColour', expect.stringContaining('Enter a colour') as string]
		]);
	});
});
