/**
 * What "save my ballot" saves: plain text, lines ended as Windows' Notepad needs. It holds no
 * date and nothing of the invitation.
 */
export function ballotFile(about: { title: string; comeBackLink: string; hash: string }): string {
	return [
		`Ballot for: ${about.title}`,
		'',
		'To answer with it, open this link, on any device:',
		about.comeBackLink,
		'',
		'Keep it private: whoever has it can answer in your place, once.',
		'It does not say who you are, and nobody can give you another one.',
		'',
		'After closing, this line stands among the used ballots if yours was used:',
		about.hash,
		''
	].join('\r\n');
}
