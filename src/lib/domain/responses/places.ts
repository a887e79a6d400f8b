/**
 * Places in England and Wales that an answer may name: counties, cities and large towns. Not a
 * complete list of anything: what a respondent is shown is a help, and a person decides.
 * Names that are everyday words ("Reading", "Bath", "Deal") are left out: they would be marked in
 * every second answer.
 */
export const PLACES: readonly string[] = [
	...['Bedfordshire', 'Berkshire', 'Buckinghamshire', 'Cambridgeshire', 'Cheshire', 'Cornwall'],
	...[
		'Cumbria',
		'Derbyshire',
		'Devon',
		'Dorset',
		'Durham',
		'Essex',
		'Gloucestershire',
		'Hampshire'
	],
	...['Herefordshire', 'Hertfordshire', 'Kent', 'Lancashire', 'Leicestershire', 'Lincolnshire'],
	...['Norfolk', 'Northamptonshire', 'Northumberland', 'Nottinghamshire', 'Oxfordshire', 'Rutland'],
	...['Shropshire', 'Somerset', 'Staffordshire', 'Suffolk', 'Surrey', 'Sussex', 'Warwickshire'],
	...['Wiltshire', 'Worcestershire', 'Yorkshire', 'Humberside', 'Merseyside', 'Tyne and Wear'],
	...['Greater Manchester', 'West Midlands', 'East Midlands', 'Teesside', 'Isle of Wight'],
	...['Birmingham', 'Blackburn', 'Blackpool', 'Bolton', 'Bournemouth', 'Bradford', 'Brighton'],
	...['Bristol', 'Burnley', 'Cambridge', 'Canterbury', 'Carlisle', 'Chester', 'Colchester'],
	...['Coventry', 'Crawley', 'Croydon', 'Darlington', 'Derby', 'Doncaster', 'Dudley', 'Exeter'],
	...['Gateshead', 'Gloucester', 'Grimsby', 'Halifax', 'Hartlepool', 'Hastings', 'Huddersfield'],
	...['Ipswich', 'Lancaster', 'Leeds', 'Leicester', 'Liverpool', 'London', 'Luton', 'Maidstone'],
	...['Manchester', 'Middlesbrough', 'Milton Keynes', 'Newcastle', 'Northampton', 'Norwich'],
	...['Nottingham', 'Oldham', 'Oxford', 'Peterborough', 'Plymouth', 'Portsmouth', 'Preston'],
	...['Rochdale', 'Rotherham', 'Salford', 'Scunthorpe', 'Sheffield', 'Slough', 'Solihull'],
	...['Southampton', 'Southend', 'Stockport', 'Stoke-on-Trent', 'Sunderland', 'Swindon', 'Telford'],
	...['Wakefield', 'Walsall', 'Warrington', 'Wigan', 'Winchester', 'Wolverhampton', 'Worcester'],
	...['York', 'Kingston upon Hull', 'Anglesey', 'Ynys Môn', 'Bangor', 'Bridgend'],
	...['Pen-y-bont', 'Caerphilly', 'Caerffili', 'Cardiff', 'Caerdydd', 'Carmarthenshire'],
	...['Sir Gâr', 'Ceredigion', 'Conwy', 'Denbighshire', 'Dyfed', 'Flintshire', 'Glamorgan'],
	...['Gwent', 'Gwynedd', 'Llandudno', 'Llanelli', 'Merthyr Tydfil', 'Monmouthshire', 'Newport'],
	...['Casnewydd', 'Pembrokeshire', 'Powys', 'Rhondda', 'Swansea', 'Abertawe', 'Torfaen'],
	...['Wrexham', 'Wrecsam', 'Wales', 'Cymru']
];
