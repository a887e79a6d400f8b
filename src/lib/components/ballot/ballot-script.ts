// The one script of answering, on the two pages where a ballot is got and handed in. It asks this
// site for one signature and sends nothing else; everything that it needs is in this folder and in
// domain/identity.
import { startAnswerPage } from './answer-page.ts';
import { canMakeBallots, hashOfAddress } from './browser-cryptography.ts';
import { startInvitationPage } from './invitation-page.ts';
import { part } from './page-parts.ts';

const { slug, title, version, key } = part('page')?.dataset ?? {};
if (slug !== undefined && title !== undefined && canMakeBallots()) {
	if (version !== undefined && key !== undefined)
		void hashOfAddress(location.pathname).then((hash) => {
			const keptAs = `${slug}/${hash}`;
			startInvitationPage({ slug, title, keptAs, versionId: version, publicKey: key });
		});
	else startAnswerPage({ slug, title });
}
