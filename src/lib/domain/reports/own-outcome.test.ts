import { describe, expect, it } from 'vitest';
import { ownOutcome } from './own-outcome.ts';
import type { ReleaseContent } from './release-content.ts';

const TEXT = 'Mae’n rhy fyr 🙂. Contracts are too short, and nobody asked Canolfan Tŷ Gobaith.';
const at = (words: string) => {
	const startOffset = TEXT.indexOf(words);
	return { questionId: 'q-why', startOffset, endOffset: startOffset + words.length };
};
const theme = (id: string, name: string, parentId: string | null = null) => ({
	...{ id, name, parentId },
	description: 'What the secretariat thinks of it',
	position: 0
});
const themes = [
	theme('length', 'Contract length'),
	theme('start', 'Time to mobilise', 'length'),
	theme('voice', 'Lived experience'),
	theme('gobaith', 'The quarrel with Canolfan Ty Gobaith')
];
const finding = (id: string, quotations: string[] = []): ReleaseContent['findings'][number] => ({
	id,
	parentId: null,
	heading: `On ${id}`,
	text: '',
	count: { word: null, count: { kind: 'suppressed' }, base: { kind: 'suppressed' } },
	quotations: quotations.map((text) => ({ text, attribution: 'a voluntary organisation' }))
});
const recommendation = (number: number, findingIds: string[]) => ({
	...{ id: `r${String(number)}`, number, text: `Do ${String(number)}`, findingIds },
	addressedTo: '',
	replyBy: ''
});
const outcome = (
	codings: { passageId: string; themeId: string; words: string }[],
	quotations: string[] = []
) =>
	ownOutcome({
		words: [{ questionId: 'q-why', question: 'Why?', text: TEXT }],
		codings: codings.map(({ words, ...rest }) => ({ ...rest, ...at(words) })),
		themes,
		release: {
			findings: [finding('length', quotations)],
			recommendations: [recommendation(1, ['length']), recommendation(2, ['else'])]
		},
		names: { organisations: ['Canolfan Tŷ Gobaith'], places: [] }
	});

describe('where one’s words went', () => {
	it('follows a passage to its theme, the finding, and what is recommended because of it', () => {
		const short = 'Contracts are too short';
		expect(outcome([{ passageId: 'p1', themeId: 'length', words: short }])).toEqual([
			{
				question: 'Why?',
				text: short,
				themes: [
					{
						themeId: 'length',
						name: 'Contract length',
						finding: { id: 'length', heading: 'On length' },
						recommendations: [{ number: 1, text: 'Do 1' }]
					}
				],
				isQuoted: false
			}
		]);
	});

	it('finds a sub-theme in the finding of the theme that it stands under', () => {
		const [own] = outcome([{ passageId: 'p1', themeId: 'start', words: 'Contracts' }]);
		expect(own?.themes[0]).toMatchObject({
			name: 'Time to mobilise',
			finding: { id: 'length' },
			recommendations: [{ number: 1 }]
		});
	});

	it('names a theme without a finding, unless its name could identify somebody', () => {
		const [own] = outcome([
			{ passageId: 'p1', themeId: 'voice', words: 'nobody asked' },
			{ passageId: 'p1', themeId: 'gobaith', words: 'nobody asked' }
		]);
		expect(own?.themes).toEqual([
			{ themeId: 'voice', name: 'Lived experience', finding: null, recommendations: [] },
			{ themeId: 'gobaith', name: null, finding: null, recommendations: [] }
		]);
	});

	it('never tells what the secretariat wrote about a theme', () => {
		const all = outcome(themes.map(({ id }) => ({ passageId: id, themeId: id, words: TEXT })));
		expect(JSON.stringify(all)).not.toContain('thinks of it');
	});

	it('lists passages in the order of the text', () => {
		const words = ['nobody', 'Mae’n', 'Contracts'];
		const all = outcome(words.map((one) => ({ passageId: one, themeId: 'length', words: one })));
		expect(all.map(({ text }) => text)).toEqual(['Mae’n', 'Contracts', 'nobody']);
	});

	it('knows its own words in a quotation, redacted or whole, and no others', () => {
		const words = 'nobody asked Canolfan Tŷ Gobaith';
		const quoted = (released: string) =>
			outcome([{ passageId: 'p1', themeId: 'length', words }], [released])[0]?.isQuoted;
		expect(quoted('nobody asked [redacted]')).toBe(true);
		expect(quoted(words)).toBe(true);
		expect(quoted('nobody asked')).toBe(false);
		expect(quoted('asked [redacted]')).toBe(false);
		expect(quoted('nobody [redacted] Gobaith!')).toBe(false);
	});
});
