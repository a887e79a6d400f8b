// What queries import. The dialect is fixed for the life of the process.
import { databaseUrl, dialectOf } from './dialect.ts';
import { kitFor } from './kit.ts';
import { makeTables } from './tables.ts';

export const dialect = dialectOf(databaseUrl());
export const tables = makeTables(kitFor(dialect));
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
	sourceDocument,
	sourceImage,
	invitation,
	ballotKey,
	ballotIssue,
	spentBallot,
	response,
	responseAuthor,
	draftAnswer,
	answer,
	followUp,
	draftingLink,
	draftComment,
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
	clauseNote,
	redraft,
	redraftOutcome,
	redraftRelease,
	job,
	mailing,
	letter
} = tables;
