import type { TextRange } from './text-units.ts';

/** One thing drawn over a stretch of text: a theme on a passage, or what is being selected. */
export interface Mark extends TextRange {
	/** Unique among the marks of a text. */
	id: string;
}

export interface MarkInLane extends Mark {
	/** The height at which its line is drawn, 0 nearest the words: the same over its whole length. */
	lane: number;
}

export interface Run extends TextRange {
	/** The marks that cover this stretch, by lane. */
	marks: MarkInLane[];
}

/**
 * Gives each mark the lowest lane that is free over its whole length, so that overlapping marks
 * never share one. Longer marks that begin at the same place come first, and lie lower.
 */
export function lanesOf(marks: readonly Mark[]): MarkInLane[] {
	const ordered = [...marks].sort(
		(a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
	);
	const busyUntil: number[] = [];
	return ordered.map((mark) => {
		const free = busyUntil.findIndex((until) => until <= mark.start);
		const lane = free === -1 ? busyUntil.length : free;
		busyUntil[lane] = mark.end;
		return { ...mark, lane };
	});
}

/**
 * Cuts a text into runs such that every mark covers whole runs only. The runs follow each other
 * without a gap, and together are the whole text; an empty text has none. Marks that reach
 * outside the text are cut to it.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): Run[] {
	const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length);
	const inside = lanesOf(
		marks
			.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) }))
			.filter(({ start, end }) => end > start)
	);
	const cuts = [
		...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])
	].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] ?? text.length;
		const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
		return { start, end, marks: covering.sort((a, b) => a.lane - b.lane) };
	});
}
