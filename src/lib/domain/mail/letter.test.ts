import { describe, expect, it } from 'vitest';
import { invitedLetter, type InvitedFacts } from './invited-letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import { MAILING_KINDS } from './letter-kind.ts';

const facts: InvitedFacts = {
	kind: 'invitation',
	sender: { name: 'Example Advisory Group', contactEmail: 'desk@example.org' },
	recipientName: 'Siân',
	organisationName: 'Tŷ Gobaith <Ymlaen> & Sons',
	title: 'Draft guidance on “grants” 🎉',
	opensAt: new Date('2026-11-02T09:00:00Z'),
	closesAt: new Date('2026-12-01T17:00:00Z'),
	closesOn: 'tomorrow',
	isScheduled: false,
	attributions: ['named', 'unattributed', 'anonymous'],
	link: 'https://soundings.example.org/invitation/secret-of-ty-gobaith',
	publicPage: 'https://soundings.example.org/consultations/grants',
	note: ''
};
const textOf = (given: Partial<InvitedFacts>) =>
	letterToText(invitedLetter({ ...facts, ...given }));

describe('a letter to an invited organisation', () => {
	it('says what is asked, of whom, by when, how to answer, and who writes', () => {
		const text = textOf({});
		for (const said of [
			'Dear Siân,',
			'Tŷ Gobaith <Ymlaen> & Sons',
			'closes on 1 December 2026, 5pm',
			'by name, not for attribution or anonymously',
			facts.link,
			'Example Advisory Group\ndesk@example.org'
		])
			expect(text).toContain(said);
	});

	it('asks those who answered anonymously to ignore it, wherever that can be', () => {
		for (const kind of ['reminder', 'closing-tomorrow'] as const) {
			expect(textOf({ kind })).toContain('please ignore this letter');
			expect(textOf({ kind, attributions: ['named'] })).not.toContain('anonymous');
		}
	});

	it('carries the summary’s address and no link of anybody’s own once the summary is out', () => {
		const text = textOf({ kind: 'summary-published' });
		expect(text).toContain(facts.publicPage);
		expect(text).not.toContain('/invitation/');
	});

	it('says the same in both halves, and fetches nothing', () => {
		for (const kind of MAILING_KINDS) {
			const letter = invitedLetter({
				...facts,
				kind,
				note: 'Ask <b>us</b> anything.\n\nThank you.'
			});
			const html = letterToHtml(letter);
			const plain = html
				.replace(/<title>.*<\/title>/, '')
				.replace(/<[^>]+>/g, ' ')
				.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&quot;/g, '"')
				.replace(/&#39;/g, "'")
				.replace(/&amp;/g, '&');
			for (const part of letter.parts)
				expect(plain).toContain(part.kind === 'link' ? part.label : part.text);
			expect(html).not.toContain('<b>');
			expect(html.match(/(src|href)="[^"]*"/g)).toHaveLength(1);
			expect(html).not.toMatch(/<(img|link|script|style)|url\(/);
		}
	});
});
