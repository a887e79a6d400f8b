import { describe, expect, it } from 'vitest';
import { currentHref } from './nav-item';

const items = [
	{ href: '/desk' },
	{ href: '/desk/organisations' },
	{ href: '/desk/organisations/lists?order=name' },
	{}
];

describe('which link of a navigation is open', () => {
	it.each([
		['/desk', '/desk'],
		['/desk/organisations', '/desk/organisations'],
		['/desk/organisations/42/edit', '/desk/organisations'],
		['/desk/organisations/lists', '/desk/organisations/lists?order=name'],
		['/desk/other', '/desk']
	])('marks the longest address that %s lies under', (path, href) => {
		expect(currentHref(items, path)).toBe(href);
	});

	it('does not take a word for the beginning of a longer word', () => {
		expect(currentHref([{ href: '/desk/organ' }], '/desk/organisations')).toBeUndefined();
	});

	it('marks the start page on itself alone', () => {
		expect(currentHref([{ href: '/' }], '/')).toBe('/');
		expect(currentHref([{ href: '/' }], '/privacy')).toBeUndefined();
	});
});
