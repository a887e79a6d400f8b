import { countWordConvention } from '../disclosure/count-words.ts';

export interface MethodFacts {
	threshold: number;
	invited: boolean;
	versions: number;
	/** Names of the ways in which answers came, such as "on this site". */
	channels: readonly string[];
	hasQuotations: boolean;
	hasHeldBack: boolean;
	/** Whether something was published before it. */
	isCorrection: boolean;
}

/** "a", "a and b", "a, b and c" */
export const inWords = (items: readonly string[]): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/**
 * How the report was made, in Markdown: the rules that its words and numbers follow. It says
 * only what follows from the rules, never how many did what.
 */
export function methodNote(facts: MethodFacts): string {
	const k = String(facts.threshold);
	const paragraphs = [
		`**Who could answer.** ${facts.invited ? 'Invited organisations answered, once each.' : 'Anybody with the link could answer, so one organisation may have answered more than once.'} Answers came ${inWords(facts.channels.map((name) => name.toLowerCase()))}. An organisation could answer by name, not for attribution or anonymously.`,
		`**What is counted.** Every number counts organisations that answered, not comments: an organisation that makes a point five times is counted once. The base is every answer that was read, also where a question was left out.`,
		`**How the written answers were read.** People of the secretariat read the answers, marked passages and gave them themes. The findings follow these themes. A person decided on every passage.`,
		`**How organisations are protected.** No count from 1 to ${Number(k) - 1} is shown, and nor is a count from which one could be worked out: it reads “not shown” or “fewer than ${k}”. This threshold of ${k} was published before anybody answered.`,
		facts.isCorrection
			? `**Corrections to this report.** Where fewer than ${k} more or fewer organisations spoke of a theme than an earlier release says, the earlier number stays. The change would be what those few said.`
			: '',
		facts.hasHeldBack
			? `Some anonymous answers were not read by anybody: so few organisations could have sent them that reading them would have shown whose they are.`
			: '',
		facts.hasQuotations
			? `**Quotations** appear only where the organisation agreed to be quoted. What could identify it was taken out and is marked [redacted]. Unless it answered by name, it is described only in words that fit at least ${k} of the organisations invited.`
			: '',
		facts.versions > 1
			? `**Corrections to the questions.** The wording was corrected while the consultation was open: there were ${String(facts.versions)} versions. Each correction is listed on the consultation’s page.`
			: '',
		`**What the words mean.** Words for numbers follow one convention:`
	];
	const words = countWordConvention(facts.threshold).map(
		({ word, meaning }) => `- **${word}**: ${meaning}`
	);
	return [...paragraphs.filter((text) => text !== ''), words.join('\n')].join('\n\n');
}
