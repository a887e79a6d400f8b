// Invented organisations with names as registers really hold them: Welsh, apostrophes, ampersands,
// brackets, capitals, one very short and one very long.
export const ORGANISATION_NAMES = [
	'Llwybrau Newydd Cymru',
	'Harbour & Hearth CIC',
	'The O’Malley Trust',
	'Sisters Standing Together',
	'Second Bake (Hull) Ltd',
	'Tŷ Gobaith Ymlaen',
	'FORGE',
	'Pen',
	'Roots, Routes & Return',
	'Mentors Beyond Walls',
	'Kaleidoscope Families (North West)',
	'The Association for Arts, Education and Employment with People Leaving Custody in the South West of England',
	'Ubuntu Futures',
	'Quarry Lane Housing Co-operative',
	'Fathers’ Second Shift',
	'St Brannoc’s Night Shelter'
] as const;
