// A register as a secretariat keeps it in a spreadsheet: 60 invented organisations, headings in
// odd case, Welsh names, ampersands, en dashes, spaces at the ends, semicolons inside quotes, a
// region that is misspelt, one address for two organisations, one organisation twice.
const HEADER =
	'Organisation NAME ,also known as,SIZE band,region(s),Service Categories,specialism,Member of,contact NAME,E-mail Address,Notes';

const AWKWARD = [
	'"Tŷ Gobaith Ymlaen  ","House of Hope Forward; TGY",Small,Wales,Accommodation,,RR3,Nia ap Rhys,nia@gobaith.example,"asked twice, ring first"',
	'Llwybrau Newydd Cymru,,Micro, wales ,Mentoring;Through the gate,Lived experience led,rr3,,post@llwybrau.example,',
	'Harbour & Hearth CIC,H&H,MEDIUM,North West,"Accommodation; Finance, benefit and debt",,RR3; Probation SIG,"Ó Dónaill, Ciarán",ciaran@harbour.example,',
	'The O’Malley Trust,,Large,London;South East of England,,Faith,,Bernadette O’Malley,b.omalley@omalley.example,no such region',
	'"Roots, Routes & Return",RRR,Small,Yorkshire & the Humber,"Employment, training and education",,Probation SIG,Sam,sam@rrr.example,',
	'Sisters Standing Together – North,,Small,Noth East,Women’s services,Women,RR3,Ada,ada@sisters.example,region misspelt',
	'sisters standing together - north ,,,,,,,,,the same again',
	'Quarry Lane Housing Co‑operative,,Medium,East Midlands,Accommodation,,,Lee; Jo,lee@quarry.example; jo@quarry.example,',
	'Fathers’ Second Shift,,Micro,Wales,Family and significant others,Families,,Tom,sam@rrr.example,the address of Roots as well',
	'"St Brannoc’s\nNight Shelter",,Small,South West,Accommodation,Faith,,,warden[at]brannoc.example,not an address',
	'FORGE,,Gigantic,West Midlands,,,,,hello@forge.example,no such band',
	',,Small,London,,,,,nobody@nowhere.example,no name',
	'=SUM Collective,,Micro,London,,,,,sum@collective.example,begins like a formula',
	'Pen,,,,,,,,,'
];

const PLACES = [
	'Aber',
	'Bryn',
	'Coed',
	'Dinas',
	'Erw',
	'Felin',
	'Garth',
	'Hafod',
	'Llan',
	'Maes',
	'Nant'
];
const WORKS = ['Futures', 'Mentors', 'Kitchen & Bakery', 'Families’ Link'];
const ORDINARY = PLACES.flatMap((place, at) =>
	WORKS.map(
		(work, which) =>
			`${place} ${work},,${['Micro', 'small', 'Medium', ''][which] ?? ''},${at % 2 === 0 ? 'Wales; North West' : 'London'},Mentoring,,${which === 0 ? 'RR3' : ''},,post@${place.toLowerCase()}-${String(which)}.example,`
	)
);

/** 58 rows below the headings, separated by commas, lines ended as Windows does. */
export const MESSY_REGISTER = [HEADER, ...AWKWARD, ...ORDINARY].join('\r\n') + '\r\n';
