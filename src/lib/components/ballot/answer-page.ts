import { ballotText, readBallot } from '../../domain/identity/ballot.ts';
import { keep, readKept } from './kept-ballot.ts';
import { offerToKeep } from './offer-to-keep.ts';
import { formOfPage, part, show } from './page-parts.ts';

/** The page where a ballot is handed in: by come-back link, or from this browser. */
export function startAnswerPage({ slug, title }: { slug: string; title: string }): void {
	const brought = readBallot(location.hash);
	const kept = readKept(slug);
	if (brought !== null) {
		const isTheSame = kept.ballot !== null && ballotText(kept.ballot) === ballotText(brought);
		keep(slug, { ballot: brought, isHandedIn: isTheSame && kept.isHandedIn });
		// Out of the address and the history: it is in this browser's storage now.
		history.replaceState(null, '', location.pathname);
	}
	const { ballot, isHandedIn } = readKept(slug);
	const form = formOfPage();
	const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="ballot"]') ?? null;
	if (ballot === null || form === null || field === null) return;
	field.value = ballotText(ballot);
	show('with');
	const handedIn = part('handed-in');
	if (handedIn !== null) handedIn.hidden = !isHandedIn;
	void offerToKeep({ slug, title }, ballot);
	form.addEventListener('submit', () => {
		const handed = readBallot(field.value);
		if (handed !== null) keep(slug, { ballot: handed, isHandedIn: true });
	});
}
