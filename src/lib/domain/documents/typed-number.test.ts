import { expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

it.each([
	['2.4 Providers must tell the Authority', '2.4'],
	['2.4\tproviders', '2.4'],
	['12.1.3. “Working days” are', '12.1.3.'],
	['7. Darparwyr', '7.'],
	['14\tProviders', '14'],
	['(a) in writing', '(a)'],
	['(iv) by post', '(iv)'],
	['b) Ŵyn', 'b)'],
	['•\tpeople', ''],
	['– a dash', '']
])('takes the number off %j', (text, number) => {
	expect(typedNumber(text)?.number).toBe(number);
});

it.each([
	'2.4 million people',
	'2021 was a hard year',
	'100 organisations',
	'(and others) said so',
	'A word',
	'£3.5 for each',
	'10.30am is the time',
	'(see above)'
])('leaves %j as it is', (text) => {
	expect(typedNumber(text)).toBeNull();
});
