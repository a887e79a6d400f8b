import type { Letter, LetterPart } from './letter.ts';

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

// Styles stand on the elements: mail programs drop style sheets. No image, no font, nothing that
// is fetched: a letter that fetches something tells when and where it is read.
const TEXT = 'margin:0 0 16px;font-size:17px;line-height:1.5';
const SMALL = 'margin:0 0 16px;font-size:14px;line-height:1.5;color:#505a5f';
const BUTTON =
	'display:inline-block;padding:12px 20px;background:#1d3557;color:#ffffff;font-size:17px;font-weight:bold;text-decoration:none;border-radius:4px';
const CODE =
	'margin:0 0 16px;padding:12px;background:#f3f2f1;font-family:monospace;font-size:20px;line-height:1.5;word-break:break-word';

function drawn(part: LetterPart): string {
	if (part.kind === 'text') return `<p style="${TEXT}">${lines(part.text)}</p>`;
	if (part.kind === 'code') return `<p style="${CODE}">${lines(part.text)}</p>`;
	const href = escaped(part.href);
	return `<p style="${TEXT}"><a href="${href}" style="${BUTTON}">${escaped(part.label)}</a></p>
<p style="${SMALL}">Or copy this address into your browser:<br><span style="word-break:break-all">${href}</span></p>`;
}

/** The other half of a letter, for programs that show it: one column, readable on a phone. */
export const letterToHtml = ({ subject, greeting, parts, signature }: Letter): string =>
	`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px 16px">
<p style="${TEXT}">${lines(greeting)}</p>
${parts.map(drawn).join('\n')}
<p style="${SMALL};margin:24px 0 0;padding-top:16px;border-top:1px solid #b1b4b6">${signature.map(escaped).join('<br>')}</p>
</div>
</body>
</html>
`;
