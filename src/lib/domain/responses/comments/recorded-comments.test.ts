import { expect, it } from 'vitest';
import { VETTING_CLAUSES } from '../../../../../tests/support/a-document.ts';
import { readRecordedComments } from './recorded-comments.ts';

const content = { clauses: [...VETTING_CLAUSES] };
const read = (values: Record<string, string>) => readRecordedComments(content, values);

it('reads comments by their clause, and skips what was left empty', () => {
	const { comments, errors } = read({
		'comment-1-clause': 'whole',
		'comment-1-kind': 'support',
		'comment-1-text': '  Croeso cynnes 🙂 ',
		'comment-2-clause': '',
		'comment-3-clause': 'c-weeks',
		'comment-3-kind': 'suggest',
		'comment-3-suggested': 'Within six weeks.'
	});
	expect(errors).toEqual({});
	expect([...comments]).toEqual([
		['whole', { kind: 'comment', comment: 'support', text: 'Croeso cynnes 🙂', suggested: null }],
		['c-weeks', { kind: 'comment', comment: 'suggest', text: '', suggested: 'Within six weeks.' }]
	]);
});

it.each([
	['words without a clause', { 'comment-1-kind': 'gap', 'comment-1-text': 'x' }, 'clause'],
	['a clause with nothing said', { 'comment-1-clause': 'c-weeks' }, 'kind'],
	['words without a kind', { 'comment-1-clause': 'c-weeks', 'comment-1-text': 'x' }, 'kind'],
	['a clause that is closed', { 'comment-1-clause': 'c-law', 'comment-1-kind': 'gap' }, 'clause'],
	['a clause left out', { 'comment-1-clause': 'c-annex', 'comment-1-kind': 'gap' }, 'clause'],
	[
		'other words for the whole draft',
		{ 'comment-1-clause': 'whole', 'comment-1-kind': 'gap', 'comment-1-suggested': 'x' },
		'suggested'
	]
])('refuses %s beside its field', (_, values, field) => {
	expect(Object.keys(read(values).errors)).toEqual([`comment-1-${field}`]);
});

it('takes one comment a clause', () => {
	const { errors } = read({
		'comment-1-clause': 'c-weeks',
		'comment-1-kind': 'gap',
		'comment-2-clause': 'c-weeks',
		'comment-2-kind': 'support'
	});
	expect(Object.keys(errors)).toEqual(['comment-2-clause']);
});
