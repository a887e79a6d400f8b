// Read by drizzle-kit only, to generate PostgreSQL's migrations.
import { kitFor } from './kit.ts';
import { makeTables } from './tables.ts';

export const {
	secretariat,
	person,
	session,
	joiningLink,
	auditEntry,
	registerValue,
	organisation,
	organisationAlias,
	organisationValue,
	contact,
	consultation,
	consultationVersion,
	closingChange,
	consultationDocument,
	invitation,
	ballotKey,
	ballotIssue,
	spentBallot,
	response,
	responseAuthor,
	draftAnswer,
	answer,
	theme,
	passage,
	coding,
	codebookChange,
	codingSnapshot,
	report,
	signOff,
	release,
	officialLink,
	reply,
	job
} = makeTables(kitFor('postgres'));
