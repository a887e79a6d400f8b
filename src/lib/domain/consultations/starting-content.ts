import { ATTRIBUTIONS } from './attribution.ts';
import { DEFAULT_THRESHOLD, type ConsultationContent } from './content.ts';

// True of this program as it is: see "Against whom" in ../identity/README.md. Change both or neither.
const PRIVACY_NOTICE = `**Who keeps what you send.** The secretariat named on this page. It uses your answers for this consultation and for nothing else.

**By name or not for attribution.** We keep your organisation beside your answers. Only the secretariat sees them together.

**Anonymously.** Nothing that we store joins your answers to your invitation, to you or to a time. Not the secretariat, not a reader of the report, and not somebody who steals the database or a backup can tell which organisation answered, unless your own words give it away. Two limits remain. If the server that runs this site keeps a log of visits, or copies of its data from different days, somebody who holds these could learn on which day an answer was given. And we cannot protect you from somebody who changes the program itself.

**How long.** We keep answers until the officials have replied to the report, and for two years after that at most.

**Your rights.** With the receipt that you get when you send your answers you can change them until the consultation closes, and have them deleted until they have been analysed. Without it, write to the contact on this page: an anonymous answer cannot be found for you.`;

const HOW_ANSWERS_ARE_USED = `We read every answer, sort what was said into themes, and write a summary report with recommendations for the officials who asked. The report is published here, and so is their reply. We quote you only if you agree to it.`;

/** What a new consultation starts from: texts that are true of the product, everything else empty. */
export const startingContent = (contact: { name: string; email: string }): ConsultationContent => ({
	title: '',
	whoAsks: '',
	background: '',
	openToChange: '',
	alreadyDecided: '',
	contactName: contact.name,
	contactEmail: contact.email,
	threshold: DEFAULT_THRESHOLD,
	attributions: [...ATTRIBUTIONS],
	audience: 'invited',
	howAnswersAreUsed: HOW_ANSWERS_ARE_USED,
	privacyNotice: PRIVACY_NOTICE,
	sections: []
});
