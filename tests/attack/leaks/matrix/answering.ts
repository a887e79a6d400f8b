import type { Rows } from './row.ts';

/** What those who answer may find besides their own: nothing, anywhere. */
export const answering: Rows = {
	'/(respond)/answer/[slug=slug]': {},
	'/(respond)/answer/[slug=slug]/about': {},
	'/(respond)/answer/[slug=slug]/anonymity': {},
	'/(respond)/answer/[slug=slug]/before-sending': {},
	'/(respond)/answer/[slug=slug]/check': {},
	'/(respond)/answer/[slug=slug]/follow-up': {},
	'/(respond)/answer/[slug=slug]/later': {},
	'/(respond)/answer/[slug=slug]/next': {},
	'/(respond)/answer/[slug=slug]/outcome': {},
	'/(respond)/answer/[slug=slug]/receipt': {},
	'/(respond)/answer/[slug=slug]/receipt/file': {},
	'/(respond)/answer/[slug=slug]/receipt/by-mail': {},
	'/(respond)/answer/[slug=slug]/return': {},
	'/(respond)/answer/[slug=slug]/section/[number]': {},
	'/(respond)/answer/[slug=slug]/share': {},
	'/(respond)/answer/[slug=slug]/tasks': {},
	'/(respond)/answer/[slug=slug]/withdrawn': {},
	'/(respond)/answer/[slug=slug]/withdraw': {},
	'/(respond)/draft/[secret=secret]': {},
	'/(respond)/drafting': {},
	'/(respond)/drafting/ended': {},
	'/(respond)/drafting/[slug=slug]/[linkId=id]': {},
	'/(respond)/drafting/[slug=slug]/[linkId=id]/read': {},
	'/(respond)/drafting/[slug=slug]/[linkId=id]/section/[number]': {},
	'/(respond)/invitation/[secret=secret]': {},
	'/(respond)/invitation/[secret=secret]/ballot': {}
};
