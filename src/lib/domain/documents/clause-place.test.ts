import { expect, it } from 'vitest';
import { aClause, VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
import { clauseGroups } from './matching/clause-groups.ts';
import { clauseHtml } from './clause-html.ts';
import { clausePlace } from './clause-place.ts';
import { contentsOf } from './contents.ts';
import { minutesToRead } from './minutes-to-read.ts';
import { readingParts } from './reading-parts.ts';

const content = { clauses: [...VETTING_CLAUSES] };

it('shows a clause between its neighbours, and goes on to the next that is open', () => {
	expect(clausePlace(content, 'c-staff')).toMatchObject({
		clause: { id: 'c-staff' },
		section: { id: 'c-who' },
		before: { id: 'c-who' },
		// Closed to comment: shown, and passed over.
		after: { id: 'c-law' },
		previous: { id: 'c-who' },
		next: { id: 'c-time' }
	});
	expect(clausePlace(content, 'c-weeks')).toMatchObject({ after: null, next: null });
	expect(clausePlace(content, 'c-annex')).toBeNull();
	expect(clausePlace(content, 'c-elsewhere')).toBeNull();
});

it('lists the two highest levels of headings, whatever they are called', () => {
	const levels = [2, 3, 4, 2].map((level, n) =>
		aClause({ id: `h${String(n)}`, kind: 'heading', level, text: `At ${String(level)}` })
	);
	expect(contentsOf(readingParts(levels))).toEqual([
		{ id: 'h0', part: 1, depth: 1, title: 'At 2' },
		{ id: 'h1', part: 1, depth: 2, title: 'At 3' },
		{ id: 'h3', part: 1, depth: 1, title: 'At 2' }
	]);
	expect(contentsOf(readingParts([aClause({ id: 'p', text: 'No heading' })]))).toEqual([]);
});

it('draws items that follow each other as one list', () => {
	const item = (id: string) => aClause({ id, kind: 'item', level: 1, text: id });
	const groups = clauseGroups([item('a'), item('b'), aClause({ id: 'p', text: 'p' }), item('c')]);
	expect(groups.map(({ isList, clauses }) => [isList, clauses.length])).toEqual([
		[true, 2],
		[false, 1],
		[true, 1]
	]);
});

it('makes the addresses of pictures whole', () => {
	const piece = { html: '<img src="images/pic12345" alt="Siart">' };
	for (const images of ['/here/images', '/there/images'])
		expect(clauseHtml(piece, images)).toBe(`<img src="${images}/pic12345" alt="Siart" />`);
});

it('lets nothing into a page that was put into a row by hand', () => {
	const html =
		'<a href="javascript:alert(1)" onclick="x()">See</a><script>x()</script><img src="https://track.example/x.gif" alt=""><strong>2.4</strong>';
	expect(clauseHtml({ html }, '/images')).toBe('<a>See</a><strong>2.4</strong>');
});

it('says how long reading takes, in steps that do not pretend', () => {
	const words = (count: number) => [aClause({ id: 'p', text: 'gair '.repeat(count) })];
	expect([0, 1, 2380, 2381].map((count) => minutesToRead(words(count)))).toEqual([0, 1, 10, 15]);
});
