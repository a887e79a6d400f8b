/** Acts whose own words read badly on screen. */
const WORDS: Readonly<Record<string, string>> = {
	'secretariat:set-up': 'Set up Soundings',
	'secretariat:changed': 'Secretariat: details changed',
	'person:invited': 'Person: joining link made',
	'person:invitation-withdrawn': 'Person: joining link withdrawn',
	'person:password-changed': 'Person: own password changed',
	'person:new-password-offered': 'Person: link for a new password made',
	'person:new-password-chosen': 'Person: new password chosen by link',
	'person:session-ended': 'Person: own browser signed out'
};

const spaced = (name: string): string =>
	name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[-_]/g, ' ')
		.toLowerCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An act of the record, `consultation:closing-changed`, as "Consultation: closing changed". */
export function actionWords(action: string): string {
	const known = WORDS[action];
	if (known !== undefined) return known;
	const [feature = '', verb = ''] = action.split(':');
	return verb === '' ? capital(spaced(feature)) : `${capital(spaced(feature))}: ${spaced(verb)}`;
}

/** The facts kept with an act, on one line: "Name: Siân; role: chair". */
export function detailWords(detail: Readonly<Record<string, string | number | boolean>>): string {
	const say = (value: string | number | boolean) =>
		typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
	return capital(
		Object.entries(detail)
			.map(([name, value]) => `${spaced(name)}: ${say(value)}`)
			.join('; ')
	);
}
