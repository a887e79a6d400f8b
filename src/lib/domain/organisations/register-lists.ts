import type { RegisterListKind } from './register-list.ts';

/** One entry of a list of the register, such as the region "Wales". */
export interface RegisterEntry {
	id: string;
	name: string;
	/** Says what the entry covers; '' where the name is enough. */
	description: string;
}

/** The entries that may be chosen, in the secretariat's order. */
export type RegisterLists = Record<RegisterListKind, RegisterEntry[]>;
