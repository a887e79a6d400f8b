const ROUNDS = ['second', 'third', 'fourth', 'fifth'];
const SAID = /: ((second|third|fourth|fifth) round|version \d+)$/;

/**
 * The title of a consultation on the next version of what another was about: "Vetting: second
 * round". To be changed by whoever makes it.
 * @param version of the text that it is on, from 2
 */
export function roundTitle(title: string, version: number): string {
	if (title === '') return '';
	const round = ROUNDS[version - 2];
	const plain = title.replace(SAID, '');
	return round === undefined ? `${plain}: version ${String(version)}` : `${plain}: ${round} round`;
}
