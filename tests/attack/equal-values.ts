import { createHash } from 'node:crypto';
import { mentioned, namesOf, textOf } from './clues.ts';
import type { Loot } from './loot.ts';
import { readEveryRow } from './stolen-rows.ts';

/** In which form a value of one side may stand on the other. */
export const FORMS = ['whole', 'hashed', 'beginning'] as const;
export type Form = (typeof FORMS)[number];

/** How strongly each invitation is tied to each response by values that few others have. */
export type Ties = Map<string, Map<string, number>>;

const SHORTEST = 4;
const BEGINNING = 8;
// Inside a text: what has a figure in it. Letters and answers are both full of words.
const PIECE = /(?=[a-z_-]*\d)[\w-]{8,}/gi;

/** Every value in every row and line that speaks of an id. */
function valuesAbout(
	loot: Loot,
	side: { table: string; ids: ReadonlySet<string>; withBackup: boolean }
): Map<string, Set<string>> {
	const current = readEveryRow(loot.file);
	const names = namesOf(current, side.table, side.ids);
	const rows = [...current, ...(side.withBackup ? readEveryRow(loot.backupFile) : [])];
	const texts = [...rows.map(textOf), ...loot.log, ...loot.mailLog];
	const about = new Map([...side.ids].map((id) => [id, new Set<string>()]));
	for (const text of texts) {
		const owners = mentioned(text, names);
		if (owners.size === 0) continue;
		const values = [...text.split('\n'), ...(text.match(PIECE) ?? [])];
		for (const id of owners)
			for (const value of values) if (value.length >= SHORTEST) about.get(id)?.add(value);
	}
	return about;
}

const hashesOf = (value: string): string[] => {
	const hash = createHash('sha256').update(value).digest();
	return [hash.toString('hex'), hash.toString('base64url')];
};
const inForm: Record<Form, (value: string) => string[]> = {
	whole: (value) => [value],
	hashed: (value) => [value, ...hashesOf(value)],
	beginning: (value) =>
		[value, ...hashesOf(value)]
			.filter(({ length }) => length >= BEGINNING)
			.map((one) => one.slice(0, BEGINNING))
};

/** All values of one side compared with all of the other, in one form or another. */
export function tiesOf(loot: Loot, form: Form, withBackup: boolean): Ties {
	const expand = (about: Map<string, Set<string>>) => {
		const owners = new Map<string, Set<string>>();
		for (const [id, values] of about)
			for (const value of values)
				for (const one of inForm[form](value))
					owners.set(one, (owners.get(one) ?? new Set()).add(id));
		return owners;
	};
	const invitationIds = new Set(loot.candidates);
	const responseIds = new Set(loot.truth.map(({ responseId }) => responseId));
	const invitations = expand(
		valuesAbout(loot, { table: 'invitation', ids: invitationIds, withBackup })
	);
	const responses = expand(valuesAbout(loot, { table: 'response', ids: responseIds, withBackup }));
	const ties: Ties = new Map();
	const all = invitationIds.size * responseIds.size;
	for (const [value, used] of invitations) {
		const answered = responses.get(value);
		if (answered === undefined) continue;
		// What everybody has on one side tells nobody apart.
		if (used.size === invitationIds.size || answered.size === responseIds.size) continue;
		const weight = Math.log(all / (used.size * answered.size));
		for (const a of used)
			for (const b of answered) {
				const row = ties.get(a) ?? new Map<string, number>();
				ties.set(a, row.set(b, weight + (row.get(b) ?? 0)));
			}
	}
	return ties;
}
