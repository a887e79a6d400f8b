import { invalidateAll } from '$app/navigation';
import type { CodedAnswer, CodedPassage } from '$lib/domain/coding/coded-answer';
import type { Stance } from '$lib/domain/coding/stance';
import { cursorOn, rangeOf, type TextCursor } from '$lib/domain/coding/text-cursor';
import type { TextRange } from '$lib/domain/coding/text-units';

/** A theme being given: one that is there, or a new one by its name alone. */
export interface ChosenTheme {
	themeId: string | null;
	name: string;
	stance: Stance;
}

/** The stretch of an answer that is taken, before and while it is coded. */
interface Taken {
	answer: CodedAnswer;
	cursor: TextCursor;
}

/** What is being done on a page of answers: one selection, at most one editor, one message. */
export class CodingDesk {
	taken = $state.raw<Taken | null>(null);
	isEditing = $state(false);
	chosen = $state<ChosenTheme[]>([]);
	isSaving = $state(false);
	error = $state('');
	/** What was just done, said aloud too. */
	said = $state('');
	/** The passage that its label points at. */
	lit = $state('');
	/** What brings back the passage that was just removed. */
	private removed = $state.raw<{ answer: CodedAnswer; passage: CodedPassage } | null>(null);
	private seenThemeIds = $state.raw<string[]>([]);

	/**
	 * Made once for a page, and asks for what may change: one made anew at each load of the page's
	 * data would forget the selection and what it just said.
	 */
	constructor(
		private readonly endpoint: () => string,
		private readonly mayCode: () => boolean
	) {}

	get canCode(): boolean {
		return this.mayCode();
	}

	get canUndo(): boolean {
		return this.removed !== null;
	}

	isTaken(answer: CodedAnswer): boolean {
		return (
			this.taken?.answer.responseId === answer.responseId &&
			this.taken.answer.questionId === answer.questionId
		);
	}

	rangeIn(answer: CodedAnswer): TextRange | null {
		return this.taken !== null && this.isTaken(answer) ? rangeOf(this.taken.cursor) : null;
	}

	/** Takes a stretch without coding it yet: what the keyboard does at each step. */
	take(answer: CodedAnswer, cursor: TextCursor): void {
		this.taken = { answer, cursor };
		this.isEditing = false;
		this.error = '';
		const { start, end } = rangeOf(cursor);
		this.said = `Selected: ${answer.text.slice(start, end)}`;
	}

	/** Opens the editor on what is taken, or on a passage that is there. */
	edit(answer: CodedAnswer, range: TextRange, nameOf: (themeId: string) => string): void {
		if (!this.canCode) return;
		const there = answer.passages.find((p) => p.start === range.start && p.end === range.end);
		this.taken = { answer, cursor: cursorOn(range) };
		this.chosen = (there?.codings ?? []).map(({ themeId, stance }) => ({
			themeId,
			name: nameOf(themeId),
			stance
		}));
		this.seenThemeIds = (there?.codings ?? []).map(({ themeId }) => themeId);
		this.isEditing = true;
		this.error = '';
		this.said = '';
	}

	get isOnPassage(): boolean {
		return this.seenThemeIds.length > 0;
	}

	leave(): void {
		this.taken = null;
		this.isEditing = false;
		this.chosen = [];
		this.error = '';
	}

	/** Saves; what was selected and chosen stays when it cannot. Tells whether it could. */
	async save(): Promise<boolean> {
		const { taken } = this;
		if (taken === null || this.isSaving) return false;
		if (this.chosen.length === 0 && !this.isOnPassage) {
			this.error = 'Choose a theme first: type its name, then press Enter.';
			return false;
		}
		const range = rangeOf(taken.cursor);
		const done = await this.send(taken.answer, range, this.chosen, this.seenThemeIds);
		if (!done) return false;
		const before = taken.answer.passages.find(
			(p) => p.start === range.start && p.end === range.end
		);
		const isGone = this.chosen.length === 0 && before !== undefined;
		this.removed = isGone ? { answer: taken.answer, passage: before } : null;
		this.said = isGone ? 'The passage was removed.' : 'The passage was saved.';
		this.leave();
		return true;
	}

	async remove(): Promise<boolean> {
		this.chosen = [];
		return await this.save();
	}

	async undoRemoving(): Promise<void> {
		const { removed } = this;
		if (removed === null) return;
		const back = removed.passage.codings.map((coding) => ({ ...coding, name: '' }));
		if (!(await this.send(removed.answer, removed.passage, back, []))) {
			this.said = this.error;
			return;
		}
		this.removed = null;
		this.said = 'The passage is back.';
	}

	private async send(
		{ responseId, questionId, text }: CodedAnswer,
		{ start, end }: TextRange,
		chosen: readonly ChosenTheme[],
		seenThemeIds: readonly string[]
	): Promise<boolean> {
		this.isSaving = true;
		this.error = '';
		try {
			const response = await fetch(this.endpoint(), {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body: JSON.stringify({
					responseId,
					questionId,
					start,
					end,
					quoted: text.slice(start, end),
					wanted: chosen.map(({ themeId, name, stance }) =>
						themeId === null ? { newThemeName: name, stance } : { themeId, stance }
					),
					seenThemeIds
				})
			});
			if (!response.ok) {
				const body: unknown = await response.json().catch(() => null);
				this.error = messageIn(body);
				return false;
			}
			await invalidateAll();
			return true;
		} catch {
			this.error =
				'Nothing was saved: the connection failed. Your selection is kept. Try again in a moment.';
			return false;
		} finally {
			this.isSaving = false;
		}
	}
}

const messageIn = (body: unknown): string =>
	typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
		? body.message
		: 'Nothing was saved. Your selection is kept. Try again in a moment.';
