import { moved, type Direction } from '$lib/domain/consultations/questionnaire-change';
import type { FormValues } from '$lib/server/http/form';

/** An option while it is typed; '' as id until it is saved. */
export interface OptionRow {
	id: string;
	label: string;
}

/** The rows of the form, empty ones too: two lists of fields, side by side. */
export function optionRows(values: FormValues): OptionRow[] {
	const ids = [values.optionId ?? []].flat();
	return [values.optionLabel ?? []].flat().map((label, at) => ({ id: ids[at] ?? '', label }));
}

export const rowValues = (rows: readonly OptionRow[]): FormValues => ({
	optionId: rows.map(({ id }) => id),
	optionLabel: rows.map(({ label }) => label)
});

const ROWS_ADDED = 3;

/**
 * The values after a button beside the rows: "add", "up:2", "down:2", "remove:2". Nothing is
 * saved by them.
 */
export function withRowsChanged(values: FormValues, button: string): FormValues {
	const rows = optionRows(values);
	const [verb, place] = button.split(':');
	const at = Number(place);
	const changed = (): OptionRow[] => {
		if (verb === 'add')
			return [...rows, ...Array.from({ length: ROWS_ADDED }, () => ({ id: '', label: '' }))];
		if (verb === 'remove') return rows.filter((_, index) => index !== at);
		return moved(rows, at, (verb === 'up' ? 'up' : 'down') satisfies Direction);
	};
	return { ...values, ...rowValues(changed()) };
}
