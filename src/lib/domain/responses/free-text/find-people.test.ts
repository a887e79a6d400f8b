import { describe, expect, it } from 'vitest';
import { findPeople } from './find-people.ts';

const found = (text: string) => findPeople(text).map(({ start, end }) => text.slice(start, end));

describe('people', () => {
	it.each([
		'D’Arcy O’Neill',
		"D'Arcy O'Neill",
		'Siân Llŷr-Jones',
		'Siân Llŷr-Jones'.normalize('NFD'),
		'Iolo ap Rhys',
		'ap Rhys',
		'Mair ferch Owain',
		'Ní Bhriain',
		'Aoife Ní Bhriain',
		'Seán Ó Súilleabháin',
		'Pieter van der Berg',
		'van der Berg',
		'MacDonald',
		'Fiona MacDonald',
		'McKenna',
		'Shaun O`Brien',
		'J. Okafor',
		'Gwenllian Pryce',
		'Maria de la Cruz',
		'Yusuf bin Ahmed',
		'Jean-Luc Mbeki-Smith',
		'Łukasz Żółty',
		'Ama Young',
		'June Harding',
		'Ms van der Berg',
		'Dr. Okonjo-Reyes',
		'Cllr ap Gwyn',
		'Wexcombe Trust'
	])('finds %s inside a sentence, at its beginning, with a possessive and in brackets', (name) => {
		expect(found(`as we said to ${name} when they came`)).toEqual([name]);
		expect(found(`It was late.\n${name} told us so.`)).toEqual([name]);
		for (const ending of ["'s", '’s'])
			expect(found(`with ${name}${ending} help it is`)).toEqual([name]);
		expect(found(`our worker (${name}) said`)).toEqual([name]);
	});

	it.each([
		'In June we stopped, and in May Clinks wrote to us.',
		'Since April Clinks has known.',
		'On Monday 3 March Probation closed early.',
		'Probation is short of staff. Probation Officers and Probation Practitioners say so.',
		'Many went to the Open University. Open University courses help.',
		'Our members ask Members of Parliament, the Home Office and the Ministry of Justice.',
		'The Reducing Reoffending Third Sector Advisory Group met. When Clinks asked, Nacro agreed.',
		'Will Clinks answer? May Clinks answer? I Think so.',
		'HMPPS Wales and NHS England fund PDUs. NHS Trusts do not.',
		'Funding Clinks gave was short. Commissioners Clinks knows agree.',
		'Universal Credit, Citizens Advice and the Lord Chancellor.',
		'Mae’r gwasanaeth yn dda. Nid yw’n hawdd.',
		'It is five o’clock; women’s centres don’t open. Women’s Centres do. It’s late.',
		'First Tier. Second Chance. Christmas Day. Black Country. North Wales. Young Offenders.',
		'the van Monday sent, la grève, de facto, al fresco, a le Mans',
		'An NHS Trust, the Prison Reform Trust and Women’s Centres. A Trust. Our Project.',
		'A Category C prison, on Wing B: Case T, Band D, Option A.',
		'Yes. No! OK? A. B. C. 🙂 We.\nHousing\nFunding\nTraining'
	])('finds nobody in "%s"', (text) => {
		expect(found(text)).toEqual([]);
	});

	it.each(['Ab ', 'van ', 'Funding. ', "A'b ", '( '])(
		'are looked for in time that grows with the text, and not with its square: "%s"',
		(words) => {
			expect(found(words.repeat(60_000)).length).toBeLessThan(2);
		}
	);
});
