import { describe, expect, it } from 'vitest';
import { releaseFindingCount, wordForCount } from './count-words.ts';
import { redact, releaseQuotation } from './quotation.ts';
import { combine, reveal } from './releasable.ts';
import { releaseRespondentList } from './respondent-list.ts';
import { releaseText } from './release-text.ts';
import { safeAttribution, type Traits } from './safe-attribution.ts';

describe('words are numbers', () => {
	it.each([
		[0, 20, 'no'],
		[1, 20, 'a few'],
		[4, 5, 'a few'],
		[5, 24, 'some'],
		[5, 20, 'many'],
		[10, 20, 'most'],
		[15, 20, 'nearly all'],
		[19, 20, 'nearly all'],
		[20, 20, 'all'],
		[5, 5, 'all']
	])('%i of %i is "%s"', (count, base, word) => {
		expect(wordForCount(count, base, 5)).toBe(word);
	});

	it('gives no word when the base is small', () => {
		expect(reveal(releaseFindingCount(3, 4, 5))).toEqual({
			word: null,
			count: { kind: 'suppressed' },
			base: { kind: 'fewer-than', k: 5 }
		});
	});
});

describe('who answered', () => {
	it('lists names only when none, or k or more, are left over', () => {
		const names = Array.from({ length: 9 }, (_, n) => `Organisation ${String(n)}`);
		expect(reveal(releaseRespondentList(names, 12, 5)).names).toBeNull();
		expect(reveal(releaseRespondentList(names, 9, 5)).names).toHaveLength(9);
		expect(reveal(releaseRespondentList(names, 14, 5)).names).toHaveLength(9);
		expect(reveal(releaseRespondentList(['Tŷ Gobaith'], 3, 5)).total).toEqual({
			kind: 'fewer-than',
			k: 5
		});
	});
});

const traits = (sizeBandId: string, regionId: string, fieldId: string): Traits => ({
	sizeBandId,
	regionIds: [regionId],
	serviceCategoryIds: [fieldId],
	specialismIds: []
});
const labels = new Map([
	['s', 'Small'],
	['l', 'Large'],
	['nw', 'North West'],
	['wa', 'Wales'],
	['ac', 'Accommodation'],
	['wo', "Women's services"]
]);

describe('safe attribution', () => {
	const crowd = [
		...Array.from({ length: 5 }, () => traits('s', 'nw', 'ac')),
		...Array.from({ length: 4 }, () => traits('s', 'wa', 'wo')),
		traits('l', 'wa', 'ac')
	];
	const called = (about: Traits, among = crowd) => safeAttribution(among, labels, 5)(about);

	it('says as much as fits five organisations', () => {
		expect(called(traits('s', 'nw', 'ac'))).toBe(
			'a small voluntary organisation (North West, Accommodation)'
		);
	});

	it('says less when fewer fit, and nothing when nobody is like it', () => {
		expect(called(traits('s', 'wa', 'wo'))).toBe('a voluntary organisation (Wales)');
		expect(called(traits('x', 'y', 'z'))).toBe('a voluntary organisation');
		expect(called(traits('s', 'nw', 'ac'), [])).toBe('a voluntary organisation');
	});

	it('does not point to one with a wider description that others of it never get', () => {
		// Six give accommodation, but five of them are always called small and of the North West.
		expect(called(traits('l', 'wa', 'ac'))).not.toContain('Accommodation');
	});

	it('calls at least k of any crowd by each description, or gives none', () => {
		const ids = ['s', 'l', 'nw', 'wa', 'ac', 'wo'] as const;
		for (let seed = 0; seed < 200; seed++) {
			const random = Array.from({ length: 5 + (seed % 30) }, (_, n) => {
				const bits = (seed * 2654435761 + n * 40503 * (seed + 1)) >>> 3;
				return traits(
					ids[bits % 2] ?? 's',
					ids[2 + ((bits >> 1) % 2)] ?? 'nw',
					ids[4 + ((bits >> 2) % 2)] ?? 'ac'
				);
			});
			const said = random.map(safeAttribution(random, labels, 5));
			for (const words of new Set(said))
				expect(
					said.filter((other) => other === words).length,
					`${String(seed)}: ${words}`
				).toBeGreaterThanOrEqual(5);
		}
	});
});

describe('quotations', () => {
	const request = {
		text: 'We run 3 hostels in Hartsmere and nobody asked us.',
		redactions: [{ start: 7, end: 29 }],
		mayBeQuoted: true,
		attribution: 'a voluntary organisation',
		protectedNames: ['Hartsmere']
	};

	it('leave redacted in place', () => {
		const released = releaseQuotation(request);
		expect(released.ok && reveal(released.value).text).toBe(
			'We run [redacted] and nobody asked us.'
		);
	});

	it('never leave without consent, empty, or naming who must not be named', () => {
		expect(releaseQuotation({ ...request, mayBeQuoted: false })).toEqual({
			ok: false,
			error: 'may-not-be-quoted'
		});
		expect(releaseQuotation({ ...request, redactions: [] })).toEqual({
			ok: false,
			error: 'names-organisation'
		});
		expect(releaseQuotation({ ...request, redactions: [{ start: 0, end: 99 }] })).toEqual({
			ok: false,
			error: 'nothing-left'
		});
		expect(releaseQuotation({ ...request, attribution: 'Hartsmere Trust' })).toMatchObject({
			ok: false
		});
	});

	it('take out overlapping ranges once', () => {
		expect(
			redact('abcdefgh', [
				{ start: 4, end: 6 },
				{ start: 1, end: 5 }
			])
		).toBe('a[redacted]gh');
		expect(redact('abc', [{ start: 0, end: 1 }])).toBe('[redacted]bc');
	});
});

describe('releasable values', () => {
	it('show nothing of themselves but through reveal', () => {
		const released = releaseText('Grants, not contracts', []);
		if (!released.ok) throw new Error('refused');
		expect(JSON.stringify({ released: released.value })).toBe('{"released":{}}');
		expect(reveal(combine({ words: released.value }))).toEqual({ words: 'Grants, not contracts' });
	});

	it('are refused to words that name a protected organisation', () => {
		const released = releaseText('A view put by bridge and path.', ['Bridge & Path']);
		expect(released).toEqual({ ok: false, error: [{ start: 14, end: 29 }] });
	});
});
