import { answering } from './answering.ts';
import { accounts } from './accounts.ts';
import { codingDesk } from './coding-desk.ts';
import { desk } from './desk.ts';
import { outside } from './outside.ts';
import { reportDesk } from './report-desk.ts';
import type { Rows } from './row.ts';

/** The whole matrix. */
export const MATRIX: Rows = {
	...outside,
	...answering,
	...accounts,
	...desk,
	...codingDesk,
	...reportDesk
};
