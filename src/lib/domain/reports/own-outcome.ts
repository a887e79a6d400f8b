import type { SnapshotContent } from '../coding/snapshot.ts';
import { findIdentifyingText } from '../responses/free-text/text-check.ts';
import type { ReleaseContent } from './release-content.ts';

/** One written answer of one's own. */
export interface OwnWords {
	questionId: string;
	question: string;
	text: string;
}

/** Where one passage of one's own went. */
export interface OwnPassage {
	question: string;
	text: string;
	themes: OwnTheme[];
	/** Whether the release quotes these words, redacted or not. */
	isQuoted: boolean;
}

export interface OwnTheme {
	themeId: string;
	/** Null where the theme's name may not be told: see `ownOutcome`. */
	name: string | null;
	/** The finding of the release: the theme's own, or that of the theme it stands under. */
	finding: { id: string; heading: string } | null;
	recommendations: { number: number; text: string }[];
}

type Coding = Pick<
	SnapshotContent['codings'][number],
	'passageId' | 'questionId' | 'startOffset' | 'endOffset' | 'themeId'
>;

/**
 * Where one's words went: of each passage that was given a theme, the theme as the coding had it
 * when it was closed (after every merge, split and move), and the findings and recommendations of a
 * release that rest on it. It sees one response and what is public, and nothing of other answers.
 *
 * A theme that the release reports on is named. One that it does not never passed disclosure
 * control: it is named only when nothing in its name could identify anybody.
 * @param codings of this response alone
 * @param names the register's, which a theme's name may not hold
 */
export function ownOutcome(input: {
	words: readonly OwnWords[];
	codings: readonly Coding[];
	themes: SnapshotContent['themes'];
	release: Pick<ReleaseContent, 'findings' | 'recommendations'>;
	names: { organisations: readonly string[]; places: readonly string[] };
}): OwnPassage[] {
	const themes = new Map(input.themes.map((theme) => [theme.id, theme]));
	const findings = new Map(input.release.findings.map((finding) => [finding.id, finding]));
	const quoted = input.release.findings.flatMap(({ quotations }) =>
		quotations.map(({ text }) => text)
	);
	const themeOf = (themeId: string): OwnTheme => {
		const theme = themes.get(themeId);
		const finding = findings.get(themeId) ?? findings.get(theme?.parentId ?? '');
		const isPublic = finding !== undefined || isHarmless(theme?.name ?? '', input.names);
		return {
			themeId,
			name: theme !== undefined && isPublic ? theme.name : null,
			finding: finding === undefined ? null : { id: finding.id, heading: finding.heading },
			recommendations: input.release.recommendations
				.filter(({ findingIds }) => finding !== undefined && findingIds.includes(finding.id))
				.map(({ number, text }) => ({ number, text }))
		};
	};
	return input.words.flatMap(({ questionId, question, text }) => {
		const passages = new Map<string, Coding[]>();
		for (const coding of input.codings.filter((one) => one.questionId === questionId))
			passages.set(coding.passageId, [...(passages.get(coding.passageId) ?? []), coding]);
		return [...passages.values()]
			.map((codings) => ({ codings, ...rangeOf(codings) }))
			.sort((a, b) => a.start - b.start || a.end - b.end)
			.map(({ codings, start, end }) => {
				const passage = text.slice(start, end).trim();
				return {
					question,
					text: passage,
					themes: codings.map(({ themeId }) => themeOf(themeId)),
					isQuoted: quoted.some((words) => quotes(words, passage))
				};
			});
	});
}

const rangeOf = ([first]: readonly Coding[]) => ({
	start: first?.startOffset ?? 0,
	end: first?.endOffset ?? 0
});

const isHarmless = (
	name: string,
	names: { organisations: readonly string[]; places: readonly string[] }
): boolean => findIdentifyingText(name, { ...names, otherTexts: [] }).length === 0;

const REDACTED = '[redacted]';

/** Whether a released quotation is this passage, with pieces of it taken out. */
function quotes(released: string, passage: string): boolean {
	const pieces = released.split(REDACTED);
	let at = 0;
	for (const [index, piece] of pieces.entries()) {
		const found = passage.indexOf(piece, at);
		if (found === -1 || (index === 0 && found !== 0)) return false;
		at = found + piece.length;
	}
	return pieces.at(-1) === '' || at === passage.length;
}
