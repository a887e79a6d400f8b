import type { CanaryKind } from '../canaries.ts';
import { GROUPS, ROLE_NAMES, type GroupName, type RoleName } from '../roles.ts';

/** What each role may find on a route besides what is its own; nobody else anything. */
export type Row = Readonly<Partial<Record<RoleName | GroupName, readonly CanaryKind[]>>>;

/** Rows by the id of a route. */
export type Rows = Readonly<Record<string, Row>>;

/** What a row allows one role. */
export function allowed(row: Row, role: RoleName): Set<CanaryKind> {
	const groups = Object.entries(GROUPS) as [GroupName, readonly RoleName[]][];
	return new Set([
		...(row[role] ?? []),
		...groups.flatMap(([group, roles]) => (roles.includes(role) ? (row[group] ?? []) : []))
	]);
}

/** What a row allows anybody. */
export const allowedToSomebody = (row: Row): Set<CanaryKind> =>
	new Set(ROLE_NAMES.flatMap((role) => [...allowed(row, role)]));
