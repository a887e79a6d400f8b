import type { ClauseShape, OutlineChange } from '$lib/domain/documents/outline-change';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { err, ok, type Result } from '$lib/domain/shared/result';
import type { FormErrors, FormValues } from '$lib/server/http/form';

const LONGEST_REASON = 500;
const LONGEST_ALT = 500;
const LONGEST_NUMBER = 40;

/** The kinds of text, as the form names them. */
export const SHAPES: Readonly<Record<string, ClauseShape>> = {
	paragraph: { kind: 'paragraph', level: 0 },
	'heading-1': { kind: 'heading', level: 1 },
	'heading-2': { kind: 'heading', level: 2 },
	'heading-3': { kind: 'heading', level: 3 },
	'item-1': { kind: 'item', level: 1 },
	'item-2': { kind: 'item', level: 2 }
};

type Read = (
	values: FormValues,
	clauseId: string,
	newId: () => string
) => Result<OutlineChange, FormErrors>;

const line = (value: FormValues[string] | undefined): string => cleanLine(String(value ?? ''));
const tooLong = (most: number): string => `Use ${String(most)} characters or fewer.`;

/** What each of the page's forms asks for. */
export const READ_CHANGE: Readonly<Record<string, Read>> = {
	merge: (_values, clauseId) => ok({ kind: 'merge', clauseId }),
	split(values, clauseId, newId) {
		const at = Number(values.at);
		if (!Number.isInteger(at) || at <= 0) return err({ at: 'Choose where to split it.' });
		return ok({ kind: 'split', clauseId, at, newId: newId() });
	},
	number(values, clauseId) {
		const number = line(values.number);
		if (number.length > LONGEST_NUMBER) return err({ number: tooLong(LONGEST_NUMBER) });
		return ok({ kind: 'number', clauseId, number });
	},
	shape(values, clauseId) {
		const shape = SHAPES[String(values.shape)];
		return shape === undefined
			? err({ shape: 'Choose what it is.' })
			: ok({ kind: 'shape', clauseId, shape });
	},
	close(values, clauseId) {
		const reason = line(values.reason);
		if (reason === '') return err({ reason: 'Say why it is not open to comment.' });
		if (reason.length > LONGEST_REASON) return err({ reason: tooLong(LONGEST_REASON) });
		return ok({ kind: 'close', clauseId, reason, isWholeSection: values.section === 'yes' });
	},
	open: (values, clauseId) =>
		ok({ kind: 'close', clauseId, reason: null, isWholeSection: values.section === 'yes' }),
	leaveOut: (values, clauseId) =>
		ok({ kind: 'leave-out', clauseId, isLeftOut: true, isWholeSection: values.section === 'yes' }),
	takeBack: (values, clauseId) =>
		ok({ kind: 'leave-out', clauseId, isLeftOut: false, isWholeSection: values.section === 'yes' }),
	describe(values, clauseId) {
		const imageId = String(values.imageId ?? '');
		const isDecoration = values.decoration === 'yes';
		const alt = isDecoration ? '' : line(values[`alt-${imageId}`]);
		if (alt === '' && !isDecoration)
			return err({ [`alt-${imageId}`]: 'Say what the picture shows, or choose decoration.' });
		if (alt.length > LONGEST_ALT) return err({ [`alt-${imageId}`]: tooLong(LONGEST_ALT) });
		return ok({ kind: 'describe', clauseId, imageId, alt });
	}
};
