import { ballotText, comeBackLink, readBallot, type Ballot } from '../../domain/identity/ballot.ts';
import { getBallot, type BallotOffer, type GotBallot } from './get-ballot.ts';
import { keep, readKept } from './kept-ballot.ts';
import { offerToKeep } from './offer-to-keep.ts';
import { formOfPage, goTo, onceSomebodyIsThere, part, say, show } from './page-parts.ts';

interface InvitationPage extends BallotOffer {
	slug: string;
	title: string;
}

/** The page of an invitation's link: gets its ballot, and hands it in with the way that is chosen. */
export function startInvitationPage(page: InvitationPage): void {
	show('with');
	let got: Promise<GotBallot> | null = null;
	const get = (): Promise<GotBallot> =>
		(got ??= obtain(page).then((result) => {
			// What failed is tried again by the next press; a pending request is sent as it was.
			if (result.kind === 'failed') got = null;
			return result;
		}));
	if (readKept(page.keptAs).ballot !== null) void get();
	else {
		say('Your browser gets the ballot when you first touch this page.');
		onceSomebodyIsThere(() => void get());
	}

	const form = formOfPage();
	// Browsers of 2021 do not say by which button a form was sent. The latest press counts, and a key
	// that sends a form presses its first button: no earlier press may speak for Start.
	let isOnTrust = false;
	form?.addEventListener('click', ({ target }) => {
		isOnTrust = target instanceof Element && target.closest('[data-ballot-on-trust]') !== null;
	});
	form?.addEventListener('submit', (event) => {
		const way = new FormData(form).get('attribution');
		// Without a choice the server says what is missing. On our word an anonymous answer starts by
		// the button that says so and by no other: not by Start, however often it is pressed.
		if (way === null || isOnTrust) return;
		event.preventDefault();
		void get().then((result) => {
			if (result.kind === 'ballot') {
				const { ballot } = result;
				if (way === 'anonymous') leaveFor(comeBackLink(location.origin, page.slug, ballot));
				else handIn(form, page.keptAs, ballot);
			} else if (way === 'anonymous' || result.kind === 'elsewhere') goTo(result.kind);
			else form.submit();
		});
	});
	part('use')?.addEventListener('click', () => {
		const typed = document.querySelector<HTMLTextAreaElement>('textarea[name="ballot-typed"]');
		const ballot = readBallot(typed?.value ?? '');
		if (ballot === null) {
			say('That is not a whole ballot. Paste all of the come-back link, or all of the saved line.');
			return;
		}
		keep(page.keptAs, { ballot });
		got = null;
		void get();
	});
}

async function obtain(page: InvitationPage): Promise<GotBallot> {
	say('Getting your ballot…');
	const got = await getBallot(page).catch(() => ({ kind: 'failed' as const }));
	if (got.kind === 'ballot') {
		show('with');
		say('Your ballot is ready, and kept in this browser.');
		await offerToKeep(page, got.ballot);
	} else {
		show(got.kind);
		say(got.kind === 'elsewhere' ? '' : 'Your browser could not get a ballot.');
	}
	return got;
}

/** Goes on to a page that is told nothing of this one: no form, no cookie, no referrer. */
function leaveFor(link: string): void {
	const away = document.createElement('a');
	away.href = link;
	away.referrerPolicy = 'no-referrer';
	away.click();
}

function handIn(form: HTMLFormElement, keptAs: string, ballot: Ballot): void {
	const field = document.createElement('input');
	field.type = 'hidden';
	field.name = 'ballot';
	field.value = ballotText(ballot);
	form.append(field);
	keep(keptAs, { ballot, isHandedIn: true });
	form.submit();
}
