import { describe, expect, it } from 'vitest';
import { readMailSettings } from './mail-settings.ts';

const MAIL_FROM = 'letters@example.org';
const read = (SMTP_URL: string, more: Record<string, string> = {}) =>
	readMailSettings({ SMTP_URL, MAIL_FROM, ...more });

describe('the settings of mail', () => {
	it('are off without a server', () => {
		expect(readMailSettings({})).toEqual({ kind: 'off' });
		expect(read('  ')).toEqual({ kind: 'off' });
	});

	it('read address, port, password and the sender’s address, bare or with a name', () => {
		const settings = read('smtps://desk%40example.org:p%40ss%2Fw%C3%B4rd@mail.example.org', {
			MAIL_FROM: 'The desk <letters@example.org>'
		});
		expect(settings).toEqual({
			kind: 'on',
			from: 'letters@example.org',
			server: {
				...{ host: 'mail.example.org', port: 465, isSecure: true, needsTls: false },
				...{ user: 'desk@example.org', password: 'p@ss/wôrd' }
			}
		});
		expect(read('smtp://mail.example.org')).toMatchObject({
			server: { port: 587, isSecure: false, needsTls: false, user: null }
		});
	});

	it('send no password in clear but to the same machine', () => {
		expect(read('smtp://u:p@mail.example.org')).toMatchObject({ server: { needsTls: true } });
		expect(read('smtp://u:p@localhost:2525')).toMatchObject({ server: { needsTls: false } });
	});

	it.each([
		['mail.example.org', {}, /not an address|begin with/],
		['http://mail.example.org', {}, /begin with/],
		['smtp://u:100%@mail.example.org', {}, /%25/],
		['smtp://mail.example.org', { MAIL_FROM: '' }, /MAIL_FROM/],
		['smtp://mail.example.org', { MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /MAIL_FROM/],
		['smtp://mail.example.org', { PROTOCOL_HEADER: 'x-forwarded-proto' }, /ORIGIN/]
	])('are wrong, and said to be without being repeated: %s', (url, more, words) => {
		const settings = read(url, more);
		expect(settings).toMatchObject({ kind: 'wrong' });
		expect(settings.kind === 'wrong' ? settings.problem : '').toMatch(words);
		expect(JSON.stringify(settings)).not.toContain('mail.example.org');
	});
});
