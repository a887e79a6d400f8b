import { z } from 'zod';
import { IMPORT_COLUMNS } from './import-column.ts';

export const MOST_IMPORT_BYTES = 2 * 1024 * 1024;
export const MOST_IMPORT_ROWS = 5000;

/** One row of an imported file. A column that is absent or blank keeps what the register has. */
const importRowSchema = z.object({
	/** The line of the file on which the row begins; the headings are usually on line 1. */
	line: z.int().positive(),
	cells: z.partialRecord(z.enum(IMPORT_COLUMNS), z.string())
});
export type ImportRow = z.output<typeof importRowSchema>;

/**
 * A file as it was read, carried from the preview to the decision. It comes back from a browser,
 * so it is parsed again.
 */
export const importTableSchema = z.object({
	rows: z.array(importRowSchema).max(MOST_IMPORT_ROWS),
	/** Headings that mean nothing to the register. */
	ignoredHeadings: z.array(z.string())
});
export type ImportTable = z.output<typeof importTableSchema>;
