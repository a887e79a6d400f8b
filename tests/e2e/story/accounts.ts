import type { Role } from '../../../src/lib/domain/shared/role.ts';

/** Somebody with an account, as stories play them. All invented. */
export interface Account {
	name: string;
	email: string;
	password: string;
	role: Role;
}

export const SECRETARIAT_NAME = 'Secretariat of the Riverside Advisory Group';

/** The officer who sets Soundings up. */
export const MAIR: Account = {
	name: 'Mair Llewellyn-Ŵyn',
	email: 'mair@riverside.example',
	password: 'seven herons over a weir',
	role: 'secretariat'
};
export const TOBIAS: Account = {
	name: 'Tobias Adeyemi-Fox',
	email: 'tobias@riverside.example',
	password: 'kettle lantern gravel moss',
	role: 'secretariat'
};
export const SIOBHAN: Account = {
	name: 'Siobhán Okparaocha',
	email: 'siobhan@riverside.example',
	password: 'eleven umbrellas by the door',
	role: 'chair'
};
export const DENZIL: Account = {
	name: 'Denzil Hartigan',
	email: 'denzil@department.example',
	password: 'marmalade on a wet bicycle',
	role: 'official'
};
