import { writeNode } from './write-xml.ts';
import type { XmlElement } from './xml-node.ts';
import { elementsOf, wordsOf } from './xml-walk.ts';

/**
 * Runs that follow each other and look the same as one. Word begins another run at every saving and
 * every word that it checks, and readers of Word files take the square of their number.
 * @param runs as `simplifyRuns` makes them: properties first
 */
export function joinRuns(runs: readonly XmlElement[]): XmlElement[] {
	const joined: XmlElement[] = [];
	let look: string | null = null;
	let text: XmlElement | null = null;
	// Words are put together at the end: adding to them one by one would copy them each time.
	let words: string[] = [];
	const end = () => {
		if (text !== null) text.children = [words.join('')];
	};
	for (const run of runs) {
		const [properties, own, ...more] = elementsOf(run);
		const isPlain = properties?.name === 'w:rPr' && own?.name === 'w:t' && more.length === 0;
		const ownLook = isPlain ? writeNode(properties) : null;
		if (isPlain && ownLook === look) {
			words.push(wordsOf(own));
			continue;
		}
		end();
		look = ownLook;
		text = isPlain ? { ...own } : null;
		words = isPlain ? [wordsOf(own)] : [];
		joined.push(
			text === null ? run : { ...run, children: [...(properties ? [properties] : []), text] }
		);
	}
	end();
	return joined;
}
