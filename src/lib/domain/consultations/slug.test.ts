import { describe, expect, it } from 'vitest';
import { match } from '../../../params/slug.ts';
import { slugCandidates, slugOf } from './slug.ts';

describe('a public address', () => {
	it.each([
		['Draft guidance on commissioning', 'draft-guidance-on-commissioning'],
		['  Women’s centres: Tŷ Gobaith & Œuvre? ', 'womens-centres-ty-gobaith-uvre'],
		['🙂🙂', 'consultation'],
		['مشورة', 'consultation'],
		['--- 2027 ---', '2027']
	])('of %j is %s', (title, slug) => {
		expect(slugOf(title)).toBe(slug);
	});
	it('is cut between words at 60 characters', () => {
		expect(slugOf('commissioning '.repeat(20))).toBe(
			'commissioning-commissioning-commissioning-commissioning'
		);
		expect(slugOf('x'.repeat(200))).toBe('x'.repeat(60));
	});
	it('always fits the route, the numbered ones too', () => {
		for (const title of ['', '-', 'a'.repeat(500), 'Ŵ ŷ 9', '//..//'])
			for (const slug of slugCandidates(title, 50)) expect(match(slug), slug).toBe(true);
	});
});
