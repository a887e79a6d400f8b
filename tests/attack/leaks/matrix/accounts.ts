import type { Rows } from './row.ts';

/** Accounts, and the settings of the secretariat. */
export const accounts: Rows = {
	'/(auth)/account': {},
	'/(auth)/join/[secret=secret]': { joining: ['colleague'] },
	'/(auth)/new-password/[secret=secret]': { joining: ['colleague'] },
	'/(secretariat)/secretariat/settings': {},
	'/(secretariat)/secretariat/settings/example': {},
	'/(secretariat)/secretariat/settings/lists': {},
	'/(secretariat)/secretariat/settings/lists/[kind]': {},
	'/(secretariat)/secretariat/settings/lists/[kind]/[entryId=id]': {},
	'/(secretariat)/secretariat/settings/lists/[kind]/[entryId=id]/archive': {},
	'/(secretariat)/secretariat/settings/mail': {},
	'/(secretariat)/secretariat/settings/people': { secretariat: ['colleague', 'person-email'] },
	'/(secretariat)/secretariat/settings/people/[personId=id]': { secretariat: ['colleague'] },
	'/(secretariat)/secretariat/settings/record': { desk: ['colleague', 'official'] },
	'/(secretariat)/secretariat/settings/secretariat': {},
	'/(auth)/set-up/[secret=secret]': {},
	'/(auth)/sign-in': {},
	'/(auth)/sign-out': {}
};
