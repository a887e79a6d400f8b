import { describe, expect, it } from 'vitest';
import { findIdentifyingText } from './text-check.ts';

describe('the check of a text', () => {
	const known = {
		organisations: ["Women's Centre Tŷ Gobaith", 'Bridge & Path', 'Recovery North'],
		places: ['Kent, Surrey and Sussex'],
		otherTexts: [
			'Since 2019 our through the gate team has met people at the prison door every morning.'
		]
	};
	const kindsOf = (text: string) =>
		findIdentifyingText(text, known).map((hit) => [hit.kind, hit.text]);

	it.each([
		['We at Women’s Centre  Ty Gobaith have seen it', 'organisation', 'Women’s Centre  Ty Gobaith'],
		['as BRIDGE AND PATH said before', 'organisation', 'BRIDGE AND PATH'],
		['across Kent, Surrey and Sussex', 'place', 'Kent, Surrey and Sussex'],
		[
			'write to cerys.ap-gwyn@tygobaith.example please',
			'e-mail',
			'cerys.ap-gwyn@tygobaith.example'
		],
		['ring 07700 900123 after six', 'telephone', '07700 900123'],
		['or +44 (0)20 7946 0018', 'telephone', '+44 (0)20 7946 0018'],
		['see www.bridgepath.example/report for more', 'web-address', 'www.bridgepath.example/report'],
		['our office in ls1 4ap is', 'postcode', 'ls1 4ap'],
		['when HMP Wexcombe Hill stopped letting us in', 'prison', 'HMP Wexcombe Hill'],
		['when we won Lot 3 of it', 'contract', 'Lot 3'],
		['those of the Wexcombe and Harrow PDU say', 'contract', 'Harrow PDU'],
		['our grant of £48,250 ended', 'exact-figure', '£48,250'],
		['with 137 women last year', 'exact-figure', '137'],
		['as Ms Okonjo-Reyes told us', 'person', 'Ms Okonjo-Reyes'],
		['told by Gwenllian Pryce that', 'person', 'Gwenllian Pryce'],
		[
			'we have our through the gate team has met people at work',
			'own-words',
			'our through the gate team has met people at'
		]
	])('finds in "%s" the %s', (text, kind, found) => {
		expect(kindsOf(text)).toContainEqual([kind, found]);
	});

	it('finds nothing in a text that gives nothing away, emoji and all', () => {
		expect(kindsOf('Grants should be the norm 🙂 and contracts the exception, we think.')).toEqual(
			[]
		);
	});

	it('does not find a name inside a longer word', () => {
		expect(
			findIdentifyingText('recovery northern', known).filter(({ kind }) => kind === 'organisation')
		).toEqual([]);
	});

	// A table of figures, e-mail addresses without an end, and what else nearly is what is looked for.
	it.each(['12 ', '£1,', '+44 ', 'a.', '1.', '-1', 'a.a-', 'SW1A 1AA ', 'Ab ', 'x', '1'])(
		'takes time that grows with the text and not with its square: "%s" again and again',
		(words) => {
			// In its square this would take many minutes.
			const hits = findIdentifyingText(words.repeat(120_000 / words.length), known);
			expect(hits.length).toBeLessThan(120_000);
		}
	);

	it('reads the names of a register once for all answers of a page', () => {
		let reads = 0;
		const organisations = new Proxy(['Canolfan Gobaith', 'Tŷ Gobaith'], {
			get(names, key): unknown {
				if (key === '0') reads++;
				return Reflect.get(names, key);
			}
		});
		for (let answer = 0; answer < 300; answer++)
			expect(
				findIdentifyingText('at Canolfan  Gobaith', { ...known, organisations })
			).toMatchObject([{ kind: 'organisation', text: 'Canolfan  Gobaith' }]);
		expect(reads).toBe(1);
	});
});
