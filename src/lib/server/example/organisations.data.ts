/** The invented network: entries of the lists are named as in the register's starting lists. */
export const EXAMPLE_ORGANISATIONS: readonly {
	name: string;
	aliases: readonly string[];
	sizeBand: string;
	regions: readonly string[];
	serviceCategories: readonly string[];
	specialisms: readonly string[];
}[] = [
	{
		name: 'Llwybrau Newydd Cymru',
		aliases: ['New Pathways Wales'],
		sizeBand: 'Medium',
		regions: ['Wales'],
		serviceCategories: ['Accommodation', 'Through the gate'],
		specialisms: ['Families']
	},
	{
		name: 'Harbour & Hearth CIC',
		aliases: ['Harbour and Hearth'],
		sizeBand: 'Small',
		regions: ['North East'],
		serviceCategories: ['Accommodation'],
		specialisms: ['Lived experience led']
	},
	{
		name: 'The O’Malley Trust',
		aliases: [],
		sizeBand: 'Large',
		regions: ['North West', 'Greater Manchester'],
		serviceCategories: ['Employment, training and education', 'Mentoring'],
		specialisms: []
	},
	{
		name: 'Sisters Standing Together',
		aliases: ['SST'],
		sizeBand: 'Small',
		regions: ['West Midlands'],
		serviceCategories: ["Women's services", 'Emotional wellbeing'],
		specialisms: ['Women']
	},
	{
		name: 'Second Bake (Hull) Ltd',
		aliases: ['Second Bake'],
		sizeBand: 'Small',
		regions: ['Yorkshire and the Humber'],
		serviceCategories: ['Employment, training and education'],
		specialisms: ['Lived experience led']
	},
	{
		name: 'Tŷ Gobaith Ymlaen',
		aliases: ['Ty Gobaith'],
		sizeBand: 'Small',
		regions: ['Wales'],
		serviceCategories: ["Women's services", 'Family and significant others'],
		specialisms: ['Women']
	},
	{
		name: 'FORGE Steelworks Project',
		aliases: ['FORGE'],
		sizeBand: 'Medium',
		regions: ['Yorkshire and the Humber'],
		serviceCategories: ['Employment, training and education', 'Young adults'],
		specialisms: ['Young adults']
	},
	{
		name: 'Roots, Routes & Return',
		aliases: ['RRR'],
		sizeBand: 'Medium',
		regions: ['London'],
		serviceCategories: ['Services for Black, Asian and minority ethnic people', 'Mentoring'],
		specialisms: ['Black, Asian and minority ethnic led']
	},
	{
		name: 'Mentors Beyond Walls',
		aliases: ['MBW'],
		sizeBand: 'Large',
		regions: ['London', 'South Central'],
		serviceCategories: ['Mentoring', 'Through the gate'],
		specialisms: []
	},
	{
		name: 'Kaleidoscope Families (North West)',
		aliases: ['Kaleidoscope Families'],
		sizeBand: 'Medium',
		regions: ['North West'],
		serviceCategories: ['Family and significant others'],
		specialisms: ['Families']
	},
	{
		name: 'Ubuntu Futures',
		aliases: [],
		sizeBand: 'Small',
		regions: ['Greater Manchester'],
		serviceCategories: ['Services for Black, Asian and minority ethnic people', 'Young adults'],
		specialisms: ['Black, Asian and minority ethnic led']
	},
	{
		name: 'Quarry Lane Housing Co-operative',
		aliases: ['Quarry Lane'],
		sizeBand: 'Medium',
		regions: ['East Midlands'],
		serviceCategories: ['Accommodation'],
		specialisms: []
	},
	{
		name: 'Fathers’ Second Shift',
		aliases: [],
		sizeBand: 'Micro',
		regions: ['North East'],
		serviceCategories: ['Family and significant others'],
		specialisms: ['Families']
	},
	{
		name: 'St Brannoc’s Night Shelter',
		aliases: ['St Brannocs'],
		sizeBand: 'Small',
		regions: ['South West'],
		serviceCategories: ['Accommodation'],
		specialisms: ['Faith']
	},
	{
		name: 'Open Ledger Advice',
		aliases: [],
		sizeBand: 'Medium',
		regions: ['East of England'],
		serviceCategories: ['Finance, benefit and debt'],
		specialisms: []
	},
	{
		name: 'Clean Slate Recovery Community',
		aliases: ['Clean Slate'],
		sizeBand: 'Medium',
		regions: ['West Midlands'],
		serviceCategories: ['Dependency and recovery'],
		specialisms: ['Substance use', 'Lived experience led']
	},
	{
		name: 'The Ferryman’s Choir',
		aliases: ['Ferrymans'],
		sizeBand: 'Micro',
		regions: ['Kent, Surrey and Sussex'],
		serviceCategories: ['Lifestyle and associates', 'Emotional wellbeing'],
		specialisms: []
	},
	{
		name: 'Threshold Women’s Network',
		aliases: ['Threshold'],
		sizeBand: 'Large',
		regions: ['North West', 'Greater Manchester', 'Yorkshire and the Humber'],
		serviceCategories: ["Women's services", 'Accommodation'],
		specialisms: ['Women']
	},
	{
		name: 'Amal House',
		aliases: [],
		sizeBand: 'Small',
		regions: ['London'],
		serviceCategories: ['Services for Black, Asian and minority ethnic people', 'Through the gate'],
		specialisms: ['Black, Asian and minority ethnic led', 'Faith']
	},
	{
		name: 'Grey Heron Project',
		aliases: [],
		sizeBand: 'Small',
		regions: ['South West'],
		serviceCategories: ['Emotional wellbeing', 'Social inclusion'],
		specialisms: ['Older people']
	},
	{
		name: 'Common Thread Restorative',
		aliases: ['Common Thread'],
		sizeBand: 'Small',
		regions: ['South Central'],
		serviceCategories: ['Restorative justice'],
		specialisms: []
	},
	{
		name: 'Y Bont Deg',
		aliases: ['The Fair Bridge'],
		sizeBand: 'Small',
		regions: ['Wales'],
		serviceCategories: ['Dependency and recovery', 'Mentoring'],
		specialisms: ['Substance use']
	},
	{
		name: 'Northmoor Citizens’ Kitchen',
		aliases: ['Northmoor Kitchen'],
		sizeBand: 'Micro',
		regions: ['North East'],
		serviceCategories: ['Social inclusion', 'Employment, training and education'],
		specialisms: []
	},
	{
		name: 'Pilgrim Street Chaplaincy',
		aliases: [],
		sizeBand: 'Micro',
		regions: ['North East'],
		serviceCategories: ['Through the gate', 'Mentoring'],
		specialisms: ['Faith']
	},
	{
		name: 'The Second Draft',
		aliases: ['Second Draft'],
		sizeBand: 'Small',
		regions: ['London'],
		serviceCategories: ['Employment, training and education', 'Lifestyle and associates'],
		specialisms: ['Lived experience led']
	},
	{
		name: 'Wayfarers Trust',
		aliases: [],
		sizeBand: 'Major',
		regions: ['London', 'South West', 'West Midlands', 'Wales'],
		serviceCategories: [
			'Accommodation',
			'Dependency and recovery',
			'Employment, training and education'
		],
		specialisms: []
	},
	{
		name: 'Heddwch Mind Matters',
		aliases: ['Heddwch'],
		sizeBand: 'Small',
		regions: ['Wales'],
		serviceCategories: ['Emotional wellbeing'],
		specialisms: ['Mental health']
	},
	{
		name: 'Bright Yard',
		aliases: [],
		sizeBand: 'Small',
		regions: ['East of England'],
		serviceCategories: ['Young adults', 'Mentoring'],
		specialisms: ['Young adults']
	},
	{
		name: 'Calder Women’s Workshop',
		aliases: [],
		sizeBand: 'Small',
		regions: ['Yorkshire and the Humber'],
		serviceCategories: ["Women's services", 'Employment, training and education'],
		specialisms: ['Women']
	},
	{
		name: 'Nia & Daughters',
		aliases: [],
		sizeBand: 'Micro',
		regions: ['London'],
		serviceCategories: ["Women's services", 'Services for Black, Asian and minority ethnic people'],
		specialisms: ['Women', 'Black, Asian and minority ethnic led']
	},
	{
		name: 'Resettle Trent',
		aliases: [],
		sizeBand: 'Medium',
		regions: ['East Midlands'],
		serviceCategories: ['Accommodation', 'Finance, benefit and debt'],
		specialisms: []
	},
	{
		name: 'The Lantern at Leigh',
		aliases: ['Lantern'],
		sizeBand: 'Small',
		regions: ['Greater Manchester'],
		serviceCategories: ['Dependency and recovery'],
		specialisms: ['Substance use']
	},
	{
		name: 'Voices Inside Out',
		aliases: ['VIO'],
		sizeBand: 'Small',
		regions: ['South Central'],
		serviceCategories: ['Service user involvement'],
		specialisms: ['Lived experience led']
	},
	{
		name: 'Marches Family Link',
		aliases: [],
		sizeBand: 'Small',
		regions: ['West Midlands'],
		serviceCategories: ['Family and significant others'],
		specialisms: ['Families']
	},
	{
		name: 'Changing Tides Kent',
		aliases: ['Changing Tides'],
		sizeBand: 'Medium',
		regions: ['Kent, Surrey and Sussex'],
		serviceCategories: ['Dependency and recovery', 'Emotional wellbeing'],
		specialisms: ['Substance use', 'Mental health']
	},
	{
		name: 'Elder Oak',
		aliases: [],
		sizeBand: 'Micro',
		regions: ['South West'],
		serviceCategories: ['Social inclusion'],
		specialisms: ['Older people']
	},
	{
		name: 'Humber Bridge Builders',
		aliases: [],
		sizeBand: 'Medium',
		regions: ['Yorkshire and the Humber'],
		serviceCategories: ['Restorative justice', 'Cognitive and behavioural change'],
		specialisms: []
	},
	{
		name: 'Penrhos Print Works',
		aliases: [],
		sizeBand: 'Micro',
		regions: ['Wales'],
		serviceCategories: ['Employment, training and education'],
		specialisms: ['Lived experience led']
	},
	{
		name: 'Saheli Justice Circle',
		aliases: ['Saheli'],
		sizeBand: 'Small',
		regions: ['East Midlands'],
		serviceCategories: ["Women's services", 'Services for Black, Asian and minority ethnic people'],
		specialisms: ['Women', 'Black, Asian and minority ethnic led']
	},
	{
		name: 'Sandbank Community Chaplains',
		aliases: [],
		sizeBand: 'Small',
		regions: ['North West'],
		serviceCategories: ['Through the gate', 'Mentoring'],
		specialisms: ['Faith']
	}
];
