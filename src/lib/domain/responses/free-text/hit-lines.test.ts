import { expect, it } from 'vitest';
import { hitLines } from './hit-lines.ts';
import { findIdentifyingText } from './text-check.ts';

const known = { organisations: ['Canolfan Tŷ Gobaith'], places: [], otherTexts: [] };
const linesOf = (text: string) => hitLines(text, findIdentifyingText(text, known));

it('says each thing once, however often and however it is spelt', () => {
	const lines = linesOf('Canolfan Tŷ Gobaith says so.\nSo does canolfan  ty gobaith 🙂');
	expect(lines).toEqual([
		{
			before: '',
			text: 'Canolfan Tŷ Gobaith',
			after: ' says so. So does canolfan ty gobaith …',
			kind: 'organisation',
			times: 2
		}
	]);
});

it('cuts what stands around it between words', () => {
	const [line] = linesOf(`${'llythyrau '.repeat(9)}am £48,250 ${'🙂 eto '.repeat(12)}`);
	expect(line?.before).toMatch(/^… (llythyrau )+am $/);
	expect(line?.after).toMatch(/^ (🙂 eto )*(🙂 )?…$/);
});
