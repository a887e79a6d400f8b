import { comeBackLink, type Ballot } from '../../domain/identity/ballot.ts';
import { ballotFile } from '../../domain/identity/ballot-file.ts';
import { hashOfSerial } from './browser-cryptography.ts';
import { part } from './page-parts.ts';

/** Fills in the come-back link, the file and the line of a ballot; another one takes their place. */
export async function offerToKeep(
	{ slug, title }: { slug: string; title: string },
	ballot: Ballot
): Promise<void> {
	const link = comeBackLink(location.origin, slug, ballot);
	const hash = await hashOfSerial(ballot.serial);
	const field = document.querySelector<HTMLInputElement>('#come-back');
	if (field !== null) field.value = link;
	const line = part('hash');
	if (line !== null) line.textContent = hash;

	const copy = part('copy')?.querySelector('button') ?? null;
	if (copy !== null)
		copy.onclick = () => {
			void navigator.clipboard.writeText(link).then(
				() => (copy.textContent = 'Copied'),
				() => field?.select()
			);
		};
	const save = part('save');
	if (save !== null)
		save.onclick = () => {
			const file = new Blob([ballotFile({ title, comeBackLink: link, hash })], {
				type: 'text/plain;charset=utf-8'
			});
			const download = document.createElement('a');
			download.href = URL.createObjectURL(file);
			download.download = 'ballot.txt';
			download.click();
			URL.revokeObjectURL(download.href);
		};
	const keeping = part('keeping');
	if (keeping !== null) keeping.hidden = false;
}
