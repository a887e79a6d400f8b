import { isEmail } from '../../domain/organisations/organisation-details.ts';

export interface SmtpServer {
	host: string;
	port: number;
	/** TLS from the first byte; otherwise by STARTTLS where the server offers it. */
	isSecure: boolean;
	/** The conversation ends where no TLS can be had: a password is never sent in clear. */
	needsTls: boolean;
	user: string | null;
	password: string;
}

export type MailSettings =
	| { kind: 'off' }
	/** `problem` says what to put right, and never repeats the settings: one is a password. */
	| { kind: 'wrong'; problem: string }
	| { kind: 'on'; server: SmtpServer; from: string };

const wrong = (problem: string): MailSettings => ({ kind: 'wrong', problem });
const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Reads `SMTP_URL` and `MAIL_FROM`. Without the first, mail is off and letters are sent by hand. */
export function readMailSettings(
	env: Readonly<Record<string, string | undefined>> = process.env
): MailSettings {
	const address = env.SMTP_URL?.trim() ?? '';
	if (address === '') return { kind: 'off' };
	if (!URL.canParse(address)) return wrong('SMTP_URL is not an address like smtp://host:587');
	const url = new URL(address);
	if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
		return wrong('SMTP_URL has to begin with smtp:// or smtps://');
	if (url.hostname === '') return wrong('SMTP_URL names no server');
	const from = (/<([^<>]*)>\s*$/.exec(env.MAIL_FROM ?? '')?.[1] ?? env.MAIL_FROM ?? '').trim();
	if (!isEmail(from)) return wrong('MAIL_FROM is not an e-mail address');
	if (!env.ORIGIN && (env.PROTOCOL_HEADER ?? env.HOST_HEADER))
		return wrong('ORIGIN is not set, so letters would not know the address of this site');
	const isSecure = url.protocol === 'smtps:';
	try {
		const user = decodeURIComponent(url.username);
		return {
			kind: 'on',
			from,
			server: {
				host: url.hostname.replace(/^\[|\]$/g, ''),
				port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
				isSecure,
				needsTls: !isSecure && user !== '' && !isLocal(url.hostname),
				user: user === '' ? null : user,
				password: decodeURIComponent(url.password)
			}
		};
	} catch {
		return wrong(
			'The name or password in SMTP_URL has a % that stands for nothing: write it as %25'
		);
	}
}
