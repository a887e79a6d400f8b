// Rewrites a paper by steps that are known, so that one can tell what became of each clause.
import type { ComparedClause } from '../../src/lib/domain/documents/matching/compared-clause.ts';
import type { Chance } from './chance.ts';
import { clauseText, sentence, SYNONYMS } from './guidance.ts';

/** How much of a paper is rewritten: shares of its clauses, and of the words of a reworded one. */
export interface RedraftPlan {
	reworded: number;
	words: number;
	moved: number;
	split: number;
	merged: number;
	deleted: number;
	inserted: number;
}

export const PLANS: Readonly<Record<'light' | 'medium' | 'heavy', RedraftPlan>> = {
	light: {
		reworded: 0.15,
		words: 0.1,
		moved: 0.02,
		split: 0.01,
		merged: 0.01,
		deleted: 0.03,
		inserted: 0.04
	},
	medium: {
		reworded: 0.4,
		words: 0.22,
		moved: 0.06,
		split: 0.04,
		merged: 0.04,
		deleted: 0.08,
		inserted: 0.1
	},
	heavy: {
		reworded: 0.7,
		words: 0.4,
		moved: 0.12,
		split: 0.08,
		merged: 0.08,
		deleted: 0.15,
		inserted: 0.2
	}
};

/** A clause of the new version, and of which old ones it was made. */
interface Drafted {
	clause: Omit<ComparedClause, 'id'>;
	origins: string[];
}

export interface Redraft {
	clauses: ComparedClause[];
	/** `old id > new id` for each clause and each that it went into. */
	truth: Set<string>;
}

/** The next version of a paper. Numbers are not in the text, so all of it is renumbered as well. */
export function redraft(dice: Chance, olds: readonly ComparedClause[], plan: RedraftPlan): Redraft {
	const isChosen = (share: number) => dice.below(10_000) < share * 10_000;
	let drafts: Drafted[] = olds.map(({ id, ...clause }) => ({ clause, origins: [id] }));
	drafts = drafts.filter(() => !isChosen(plan.deleted));
	drafts = mergeSome(drafts, () => isChosen(plan.merged));
	drafts = drafts.flatMap((one) => (isChosen(plan.split) ? halves(one) : [one]));
	drafts = drafts.map((one) =>
		isChosen(plan.reworded)
			? { ...one, clause: { ...one.clause, text: reword(dice, one.clause, plan.words) } }
			: one
	);
	moveSome(dice, drafts, Math.round(plan.moved * olds.length));
	const inserted = Math.round(plan.inserted * olds.length);
	for (let n = 0; n < inserted; n++)
		drafts.splice(dice.below(drafts.length + 1), 0, {
			clause: { kind: 'paragraph', text: clauseText(dice) },
			origins: []
		});
	const clauses = drafts.map(({ clause }, n) => ({ id: `v2-${String(n)}`, ...clause }));
	const truth = new Set(
		drafts.flatMap(({ origins }, n) => origins.map((id) => `${id} > v2-${String(n)}`))
	);
	return { clauses, truth };
}

const isText = ({ clause }: Drafted): boolean =>
	clause.kind === 'paragraph' && clause.text.split(' ').length > 8;

function mergeSome(drafts: readonly Drafted[], isChosen: () => boolean): Drafted[] {
	const merged: Drafted[] = [];
	for (const one of drafts) {
		const last = merged.at(-1);
		if (
			last !== undefined &&
			isText(last) &&
			isText(one) &&
			last.origins.length === 1 &&
			isChosen()
		)
			merged.splice(-1, 1, {
				clause: { kind: 'paragraph', text: `${last.clause.text} ${one.clause.text}` },
				origins: [...last.origins, ...one.origins]
			});
		else merged.push(one);
	}
	return merged;
}

/** In two at the end of a sentence near the middle, or of a phrase. */
function halves(one: Drafted): Drafted[] {
	if (!isText(one)) return [one];
	const words = one.clause.text.split(' ');
	if (words.length < 16) return [one];
	const ends = words
		.map((word, n) => (word.endsWith('.') ? n + 1 : 0))
		.filter((n) => n > 4 && n < words.length - 4);
	const at = ends[Math.floor(ends.length / 2)] ?? Math.floor(words.length / 2);
	return [words.slice(0, at), words.slice(at)].map((half) => ({
		clause: { kind: 'paragraph' as const, text: half.join(' ') },
		origins: one.origins
	}));
}

/** Changes about that share of the words: others for them, phrases added, dropped and turned. */
function reword(dice: Chance, { kind, text }: Drafted['clause'], share: number): string {
	let now = text;
	const words = text.split(' ').length;
	let left = Math.max(1, Math.round(words * share * (0.6 + dice.below(80) / 100)));
	for (let tries = 0; left > 0 && tries < 60; tries++) {
		const before = now;
		// A heading gets no sentence.
		const step = dice.below(kind === 'heading' ? 9 : 10);
		if (step < 5) now = writeSynonym(dice, now);
		else if (step < 7) now = dropWords(dice, now);
		else if (step < 9) now = addWords(dice, now);
		else now = `${now} ${sentence(dice)}`;
		if (now !== before) left -= step < 5 ? 1 : step === 9 ? 8 : 3;
	}
	return now;
}

function writeSynonym(dice: Chance, text: string): string {
	const group = dice.pick(SYNONYMS);
	const known = group.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));
	if (known.length === 0) return text;
	const word = dice.pick(known);
	return text.replace(
		new RegExp(`\\b${word}\\b`, 'i'),
		dice.pick(group.filter((other) => other !== word))
	);
}

function dropWords(dice: Chance, text: string): string {
	const words = text.split(' ');
	if (words.length < 7) return text;
	words.splice(1 + dice.below(words.length - 4), 1 + dice.below(3));
	return words.join(' ');
}

const PHRASES = [
	'wherever possible',
	'in every case',
	'as a rule',
	'and in good time',
	'unless agreed otherwise',
	'at no cost to them',
	'including remote sites',
	'in plain language',
	'after listening to members',
	'with a named contact',
	'for the first year',
	'on a fair basis'
];

function addWords(dice: Chance, text: string): string {
	const words = text.split(' ');
	words.splice(1 + dice.below(words.length), 0, dice.pick(PHRASES));
	return words.join(' ');
}

/** Single clauses, and now and then a run of some that stay together. */
function moveSome(dice: Chance, drafts: Drafted[], count: number): void {
	for (let moved = 0; moved < count;) {
		const length = dice.below(4) === 0 ? 2 + dice.below(5) : 1;
		const run = drafts.splice(dice.below(Math.max(1, drafts.length - length)), length);
		drafts.splice(dice.below(drafts.length + 1), 0, ...run);
		moved += length;
	}
}
