import { and, gt, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import { consultation } from '../db/schema.ts';

/** The phases of `phaseAt` at an instant, as conditions on `consultation`. A draft meets none. */
export const phaseCondition = {
	scheduledOrOpen: (at: Date): SQL | undefined =>
		and(
			isNotNull(consultation.publishedAt),
			isNull(consultation.archivedAt),
			gt(consultation.closesAt, at)
		),
	open: (at: Date): SQL | undefined =>
		and(phaseCondition.scheduledOrOpen(at), lte(consultation.opensAt, at)),
	closedOrArchived: (at: Date): SQL | undefined =>
		and(
			isNotNull(consultation.publishedAt),
			or(isNotNull(consultation.archivedAt), lte(consultation.closesAt, at))
		)
};
