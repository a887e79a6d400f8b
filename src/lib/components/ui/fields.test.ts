import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Checkboxes from './Checkboxes.svelte';
import DateTimeField from './DateTimeField.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import PageTitle from './PageTitle.svelte';
import Radios from './Radios.svelte';
import Select from './Select.svelte';
import SummaryList from './SummaryList.svelte';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

const choices = [
	{ value: 'a', label: 'Tŷ Newydd', hint: 'In Wales' },
	{ value: 'b', label: 'Other' }
];
const error = 'Say which';

/** What an error summary's link would land on, in each kind of field. */
const inError = [
	['TextField', render(TextField, { props: { name: 'f', label: 'F', error } }).body],
	['TextArea', render(TextArea, { props: { name: 'f', label: 'F', error } }).body],
	['Select', render(Select, { props: { name: 'f', label: 'F', error, items: choices } }).body],
	['Radios', render(Radios, { props: { name: 'f', legend: 'F', error, items: choices } }).body],
	[
		'Checkboxes',
		render(Checkboxes, { props: { name: 'f', legend: 'F', error, items: choices } }).body
	],
	['DateTimeField', render(DateTimeField, { props: { name: 'f', legend: 'F', error } }).body]
] as const;

describe('a field in error', () => {
	it.each(inError)('%s has the control that the summary links to', (_name, html) => {
		expect(html).toMatch(/<(input|textarea|select)[^>]* id="f"/);
	});

	it.each(inError)('%s is described by its sentence', (_name, html) => {
		expect(html).toMatch(/aria-describedby="[^"]*\bf-error\b/);
		expect(html).toMatch(/id="f-error"[\s\S]*Say which/);
	});

	it.each(inError)('%s uses no id twice', (_name, html) => {
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('what was typed', () => {
	const messy = '“Tŷ” <b>&amp;</b> 👩🏽‍🚀 "quoted"\r\nنص';

	it('comes back in a text area as it was typed', () => {
		const { body } = render(TextArea, { props: { name: 'f', label: 'F', value: messy } });
		expect(body).toContain('“Tŷ” &lt;b>&amp;amp;&lt;/b> 👩🏽‍🚀 "quoted"\r\nنص</textarea>');
	});

	it('cannot leave the value of a field', () => {
		const { body } = render(TextField, { props: { name: 'f', label: 'F', value: '"><script>' } });
		expect(body).toContain('value="&quot;>&lt;script>"');
	});

	it('is counted as a browser counts a maxlength, so that all say the same number', () => {
		const { body } = render(TextArea, {
			props: { name: 'f', label: 'F', value: '🙂🙂🙂', limit: 20_000 }
		});
		expect(body).toContain('Up to 20,000 characters (6 when this page opened)');
	});

	it('is never cut off by the browser without a word', () => {
		const { body } = render(TextArea, { props: { name: 'f', label: 'F', limit: 10 } });
		expect(body).not.toContain('maxlength');
	});

	it('keeps the choice that was made', () => {
		const { body } = render(Radios, {
			props: { name: 'f', legend: 'F', items: choices, value: 'b' }
		});
		expect(body.match(/ checked/g)).toHaveLength(1);
		expect(body).toMatch(/value="b"[^>]* checked/);
	});
});

describe('an error summary', () => {
	it('links each sentence to its field, and leaves the form’s own without a link', () => {
		const { body } = render(ErrorSummary, {
			props: { errors: { email: ['One', 'Two'], form: 'Changed by somebody', name: undefined } }
		});
		expect(body.match(/href="#email"/g)).toHaveLength(2);
		expect(body).not.toContain('#form');
		expect(body).not.toContain('#name');
	});

	it('is not there when nothing is wrong', () => {
		expect(render(ErrorSummary, { props: { errors: { email: [] } } }).body).not.toContain(
			'problem'
		);
	});
});

describe('a page’s title', () => {
	it('starts with “Error: ” while something is wrong, and not before', () => {
		const title = (errors: Record<string, string>) =>
			render(PageTitle, { props: { title: 'Sign in', errors } }).head;
		expect(title({ email: 'Enter it' })).toContain('<title>Error: Sign in – Soundings</title>');
		expect(title({})).toContain('<title>Sign in – Soundings</title>');
	});
});

describe('a summary list', () => {
	it('says that nothing was given instead of showing a hole', () => {
		const { body } = render(SummaryList, { props: { rows: [{ key: 'Name', value: ' \n' }] } });
		expect(body).toContain('Not given');
	});

	it('says of each link what it changes', () => {
		const { body } = render(SummaryList, {
			props: { rows: [{ key: 'Your name', value: 'x', href: '/name' }] }
		});
		expect(body).toMatch(
			/Change<span class="govuk-visually-hidden">(&nbsp;|\u00a0)Your name<\/span>/
		);
	});
});
