import type { Rows } from './row.ts';

/** What everybody may see, and officials: only what a report releases. */
export const outside: Rows = {
	'/(public)': {},
	'/(public)/accessibility': {},
	'/brand.css': {},
	'/(public)/consultations': {},
	'/(public)/consultations/[slug=slug]': {},
	'/(public)/consultations/[slug=slug]/documents/[documentId=id]': {},
	'/(public)/consultations/[slug=slug]/guidance/original': {},
	'/(public)/consultations/[slug=slug]/guidance': {},
	'/(public)/consultations/[slug=slug]/guidance/changes': {},
	'/(public)/consultations/[slug=slug]/guidance/images/[imageId=id]': {},
	'/(public)/consultations/[slug=slug]/next-version': {},
	'/(public)/consultations/[slug=slug]/report': { everybody: ['name-of-named', 'text-quoted'] },
	'/(public)/consultations/[slug=slug]/report/[number=number]': {
		everybody: ['name-of-named', 'text-quoted']
	},
	'/(public)/consultations/[slug=slug]/report/[number=number]/comments': {
		everybody: ['text-quoted']
	},
	'/(public)/consultations/[slug=slug]/report/[number=number]/comments/spreadsheet': {
		everybody: ['text-quoted']
	},
	'/(public)/consultations/[slug=slug]/report/[number=number]/comments/word': {
		everybody: ['text-quoted']
	},
	'/(public)/consultations/[slug=slug]/report/[number=number]/tables': {},
	'/(public)/consultations/[slug=slug]/report/[number=number]/word': {
		everybody: ['name-of-named', 'text-quoted']
	},
	'/healthz': {},
	'/(official)/official': {},
	'/(official)/official/[slug=slug]': { official: ['name-of-named', 'text-quoted'] },
	'/(official)/official/[slug=slug]/comments': { official: ['text-quoted'] },
	'/(public)/privacy': {},
	'/(official)/reply/[secret=secret]/comments': { 'official-by-link': ['text-quoted'] },
	'/(official)/reply/[secret=secret]': { 'official-by-link': ['name-of-named', 'text-quoted'] }
};
