import { describe, expect, it } from 'vitest';
import { aClause } from '../../../../tests/support/a-document.ts';
import { auditReleases } from '../disclosure/audit-release.ts';
import { reveal } from '../disclosure/releasable.ts';
import { matchClauses } from '../documents/matching/match-clauses.ts';
import { redlineOf } from '../documents/matching/redline.ts';
import { composeRedraft, type RedraftMaterial } from './compose-redraft.ts';
import { redraftContentSchema, tablesOf } from './redraft-content.ts';

const OLDS = [
	aClause({ id: 'a', number: '1.1', text: 'Decide within eight weeks of an application.' }),
	aClause({ id: 'b', number: '1.2', text: 'Trustees need no vetting at all.' })
];
const NEWS = [
	aClause({ id: 'x', number: '1.1', text: 'Decide within six weeks of an application.' }),
	aClause({ id: 'y', number: '1.2', text: 'A list of contacts is kept up to date.' })
];
const none = { support: 0, unclear: 0, gap: 0, disagree: 0, suggest: 0 };
const material = (change: Partial<RedraftMaterial> = {}): RedraftMaterial => ({
	facts: {
		title: 'Vetting guidance, second draft',
		earlierTitle: 'Vetting guidance',
		secretariat: 'RR3',
		consultationTitle: 'Vetting',
		threshold: 5
	},
	redline: redlineOf(OLDS, NEWS, matchClauses(OLDS, NEWS)),
	outcomes: [],
	comments: new Map(),
	read: 16,
	recommendations: [],
	protectedNames: ['Sisters Standing Together'],
	...change
});
const composed = (change: Partial<RedraftMaterial> = {}) => {
	const { content, refusals } = composeRedraft(material(change));
	return { content: redraftContentSchema.parse(reveal(content)), refusals };
};

describe('publishing the next version', () => {
	it('shows each clause with its words struck out and written in', () => {
		const { rows } = composed().content;
		expect(rows.map(({ state }) => state)).toEqual(['reworded', 'deleted', 'inserted']);
		expect(rows[0]?.pieces.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
			'same Decide within ',
			'removed eight',
			'added six',
			'same  weeks of an application.'
		]);
	});

	it('hides small counts, and what would give them away beside the number who answered', () => {
		const comments = new Map([['a', { ...none, support: 13, disagree: 2 }]]);
		const { content } = composed({ comments });
		const table = content.rows[0]?.answered[0]?.comments;
		const shown = (id: string) => table?.rows.find((row) => row.id === id)?.count.kind;
		expect(shown('disagree')).toBe('suppressed');
		// 16 read, 13 in support: a single silent one is small itself, and 2 + 1 leave no doubt.
		expect(shown('support')).toBe('suppressed');
		expect(shown('gap')).toBe('exact');
		const releases = [{ number: 1, tables: tablesOf(content), respondents: null }];
		expect(auditReleases(releases, 5)).toEqual([]);
	});

	it('withholds every count where fewer than the threshold were read', () => {
		const { content } = composed({ read: 4, comments: new Map([['b', { ...none, gap: 4 }]]) });
		expect(content.rows[1]?.answered[0]?.comments).toMatchObject({ isWithheld: true, rows: [] });
	});

	it('refuses words that name an organisation which must not be named, and leaves them out', () => {
		const { content, refusals } = composed({
			outcomes: [
				{
					subjectKind: 'clause',
					subjectId: 'a',
					decision: 'taken',
					said: 'Sisters Standing Together wanted six weeks.',
					reason: 'Eight weeks lose people the job.'
				}
			]
		});
		expect(refusals).toMatchObject([{ subjectId: 'a', name: 'Sisters Standing Together' }]);
		expect(content.rows[0]?.answered[0]).toMatchObject({
			said: '',
			reason: 'Eight weeks lose people the job.',
			decision: 'taken'
		});
	});

	it('says what became of the whole and of each recommendation that has an outcome', () => {
		const { content } = composed({
			outcomes: [
				{
					subjectKind: 'recommendation',
					subjectId: 'r1',
					decision: 'in-part',
					said: '',
					reason: 'Not for trustees.'
				}
			],
			comments: new Map([['whole', { ...none, support: 16 }]]),
			recommendations: [
				{ id: 'r1', number: 1, text: 'Decide sooner.' },
				{ id: 'r2', number: 2, text: 'Pay mentors.' }
			]
		});
		expect(content.whole?.comments?.rows[0]).toMatchObject({ count: { kind: 'exact', count: 16 } });
		expect(content.recommendations.map(({ id }) => id)).toEqual(['r1']);
	});
});
