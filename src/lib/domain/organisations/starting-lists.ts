import type { RegisterListKind } from './register-list.ts';

interface StartingEntry {
	name: string;
	description?: string;
}

const named = (...names: string[]): StartingEntry[] => names.map((name) => ({ name }));

/**
 * What a new register starts with: voluntary organisations that work with people in prison and on
 * probation in England and Wales. Data from the first day: a secretariat renames, adds and archives.
 */
export const STARTING_LISTS: Record<RegisterListKind, readonly StartingEntry[]> = {
	'size-band': [
		{ name: 'Micro', description: 'Annual income under £10,000' },
		{ name: 'Small', description: 'Annual income £10,000 to £100,000' },
		{ name: 'Medium', description: 'Annual income £100,000 to £1 million' },
		{ name: 'Large', description: 'Annual income £1 million to £10 million' },
		{ name: 'Major', description: 'Annual income over £10 million' }
	],
	region: named(
		'East Midlands',
		'East of England',
		'Greater Manchester',
		'Kent, Surrey and Sussex',
		'London',
		'North East',
		'North West',
		'South Central',
		'South West',
		'Wales',
		'West Midlands',
		'Yorkshire and the Humber'
	),
	'service-category': named(
		'Accommodation',
		'Employment, training and education',
		'Finance, benefit and debt',
		'Dependency and recovery',
		'Family and significant others',
		'Lifestyle and associates',
		'Emotional wellbeing',
		'Social inclusion',
		"Women's services",
		'Young adults',
		'Services for Black, Asian and minority ethnic people',
		'Restorative justice',
		'Cognitive and behavioural change',
		'Service user involvement',
		'Mentoring',
		'Through the gate'
	),
	specialism: named(
		'Women',
		'Black, Asian and minority ethnic led',
		'Young adults',
		'Older people',
		'Families',
		'Substance use',
		'Mental health',
		'Faith',
		'Lived experience led'
	),
	group: named('RR3', 'Probation SIG', 'Covid-19 SIG')
};
