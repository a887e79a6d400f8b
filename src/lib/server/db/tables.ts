import { auditTables } from '../audit/audit.tables.ts';
import { codingTables } from '../coding/coding.tables.ts';
import { consultationTables } from '../consultations/consultations.tables.ts';
import { documentTables } from '../documents/documents.tables.ts';
import { draftingTables } from '../drafting/drafting.tables.ts';
import { identityTables } from '../identity/identity.tables.ts';
import { jobTables } from '../jobs/jobs.tables.ts';
import { mailTables } from '../mail/mail.tables.ts';
import { organisationTables } from '../organisations/organisations.tables.ts';
import { peopleTables } from '../people/people.tables.ts';
import { redraftTables } from '../redrafts/redrafts.tables.ts';
import { reportTables } from '../reports/reports.tables.ts';
import { responseTables } from '../responses/responses.tables.ts';
import type { Kit } from './kit.ts';

/** Every table of the product, declared once, in the dialect of the kit given. */
export function makeTables(k: Kit) {
	const people = peopleTables(k);
	const audit = auditTables(k);
	const organisations = organisationTables(k);
	const consultations = consultationTables(k, people);
	const documents = documentTables(k, consultations);
	const identity = identityTables(k, consultations, organisations);
	const responses = responseTables(k, consultations, organisations);
	const drafting = draftingTables(k, responses);
	const coding = codingTables(k, consultations, people, responses);
	const reports = reportTables(k, consultations, people, coding);
	const redrafts = redraftTables(k, consultations, people, documents);
	const jobs = jobTables(k);
	const mail = mailTables(k, consultations, organisations);
	return {
		...people,
		...audit,
		...organisations,
		...consultations,
		...documents,
		...identity,
		...responses,
		...drafting,
		...coding,
		...reports,
		...redrafts,
		...jobs,
		...mail
	};
}
export type Tables = ReturnType<typeof makeTables>;

/**
 * Tables that hold what anonymous people wrote or did. In SQLite they must be WITHOUT ROWID:
 * a hidden rowid is an arrival order. `drizzle/generate.js` adds it, a test checks it.
 */
export const ROWID_FREE_TABLES = [
	'ballot_issue',
	'spent_ballot',
	'response',
	'response_author',
	'draft_answer',
	'answer',
	'follow_up',
	'drafting_link',
	'draft_comment',
	'passage',
	'coding',
	// Letters go to everybody, but a receipt goes to who has just answered with its identity.
	'letter'
] as const;
