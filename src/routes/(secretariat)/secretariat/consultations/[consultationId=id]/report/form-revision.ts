import type { ChangedMeanwhile } from '$lib/domain/consultations/changed-meanwhile';

/** What a refused form of the report comes back with. */
export interface RefusedForm {
	values: Record<string, string | string[]>;
	stale?: ChangedMeanwhile | undefined;
}

/**
 * The revision that a form is saved over: the one it was made from, until the person has been told
 * of a newer one.
 */
export const formRevision = (form: RefusedForm | null | undefined, current: number) =>
	form?.stale?.revision ?? form?.values.revision?.toString() ?? current;
