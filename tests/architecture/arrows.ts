// Who may import whom. A chain is read from the left: the left knows nothing of the right.

const DOMAIN_CHAIN = [
	'shared',
	'people',
	'organisations',
	'consultations',
	'documents',
	'mail',
	'identity',
	'responses',
	'drafting',
	'coding',
	'reports',
	// What became of a draft in its next version: it says what was said, so it needs what reports need.
	'redrafts'
];
const FEATURE_CHAIN = [
	'organisations',
	'consultations',
	'documents',
	'identity',
	'responses',
	'drafting',
	'coding',
	'reports',
	'redrafts',
	'exports',
	// Fills the product with an invented example, so it calls everything and nothing calls it.
	'example'
];
// Config, log, clock and the database, then what stands beside them: any feature may ask these.
const SERVER_BASE = ['server', 'server/db', 'server/access', 'server/audit'];
// The queue knows no job: what a job does is handed to it.
const BESIDE_THE_BASE = ['server/people', 'server/mail', 'server/jobs'];

/** Everything to the left of an item, and the item itself. */
const upTo = (chain: string[], item: string): string[] => chain.slice(0, chain.indexOf(item) + 1);

const within = (parent: string, names: string[]): string[] =>
	names.map((name) => `${parent}/${name}`);

const domain = within('domain', DOMAIN_CHAIN);
const features = within('server', FEATURE_CHAIN);
const released = ['server/reports', 'server/redrafts', 'server/exports', 'server/example'];

/** For each zone, the zones that its files may import beside their own. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(
		DOMAIN_CHAIN.map((name) => [`domain/${name}`, within('domain', upTo(DOMAIN_CHAIN, name))])
	),
	// A leaf: it sees tables of counts, not what they count.
	'domain/disclosure': ['domain/shared'],
	...Object.fromEntries(
		['reports', 'redrafts'].map((name) => [
			`domain/${name}`,
			[...within('domain', upTo(DOMAIN_CHAIN, name)), 'domain/disclosure']
		])
	),

	server: ['domain/shared', 'server/db'],
	'server/db': ['domain/shared', 'server'],
	'server/access': [...domain, 'server', 'server/db'],
	'server/audit': [...domain, 'server', 'server/db', 'server/access'],
	...Object.fromEntries(BESIDE_THE_BASE.map((zone) => [zone, [...domain, ...SERVER_BASE]])),
	...Object.fromEntries(
		FEATURE_CHAIN.map((name) => [
			`server/${name}`,
			[
				...domain,
				...SERVER_BASE,
				...BESIDE_THE_BASE,
				...within('server', upTo(FEATURE_CHAIN, name)),
				...(released.includes(`server/${name}`) ? ['domain/disclosure'] : [])
			]
		])
	),
	'server/http': [...domain, ...SERVER_BASE, ...BESIDE_THE_BASE],

	// What everything shares knows no word of what the product is about either.
	'components/ui': ['styles', 'domain/shared'],
	'components/*': [...domain, 'components/ui', 'styles'],
	// A line of the redline is a difference of words.
	'components/redrafts': [...domain, 'components/documents', 'components/ui', 'styles'],
	// They draw what was released.
	'components/reports': [...domain, 'domain/disclosure', 'components/ui', 'styles'],

	'routes/server': [
		...domain,
		...SERVER_BASE,
		...BESIDE_THE_BASE,
		...features,
		'server/http',
		// What lies beside it in the same route.
		'routes/pages'
	],
	'routes/pages': [...domain, 'components/*', 'styles'],
	params: ['domain/shared'],
	launch: []
};

/** Arrows between two files that the table would refuse, and why they are there. */
export const EXCEPTIONS: readonly { from: RegExp; to: RegExp; because: string }[] = [
	{
		from: /^src\/lib\/server\/db\/tables$/,
		to: /^src\/lib\/server\/\w+\/\w+\.tables$/,
		because: 'every table is put together in one place, for both dialects'
	},
	{
		from: /^src\/lib\/server\/mail\/mail\.tables$/,
		to: /^src\/lib\/server\/(consultations|organisations)\/\w+\.tables$/,
		because: 'keys of letters point at whom and what they are about; of answers mail knows nothing'
	},
	{
		from: /^src\/app\.d$/,
		to: /^src\/lib\/components\/ui\//,
		because: 'it types what the server hands to the frames around pages'
	},
	{
		from: /^src\/routes\/.+\/reports?\//,
		to: /^src\/lib\/domain\/disclosure\//,
		because: 'the pages of reports belong to reports'
	}
];

/** Arrows that the table would allow, and must not be there. */
export const WALLS: readonly { from: RegExp; to: RegExp; unless?: RegExp; because: string }[] = [
	{
		from: /^src\/lib\/server\/responses\//,
		to: /^src\/lib\/server\/identity\//,
		// A receipt says nothing of who holds it. Only the opening of a response spends a right to answer.
		unless:
			/\/open-response -> src\/lib\/server\/identity\/\w+\/spend-(ballot|invitation)$|\/identity\/receipts\/receipt$/,
		because: 'who may answer and what was answered meet in one place only'
	},
	{
		from: /^src\/routes\//,
		to: /^src\/lib\/server\/db\/(?!client$)/,
		because: 'routes call commands and queries; they do not write SQL'
	}
];

/** Packages that have a home. Zones that are not named may not import them. */
export const PACKAGE_HOMES: readonly { packages: RegExp; homes: RegExp }[] = [
	{
		packages: /^(@sveltejs\/kit|\$app|\$env|\$service-worker)($|\/)/,
		homes: /^(server\/http|routes\/\w+|components\/.+|params)$/
	},
	{ packages: /^\.\/\$types$/, homes: /^routes\/\w+$/ },
	{ packages: /^svelte($|\/)/, homes: /^(routes\/\w+|components\/.+)$/ },
	{
		packages: /^drizzle-orm($|\/)/,
		homes: /^server(\/(?!http$).+)?$/
	},
	{ packages: /^(better-sqlite3|pg)$/, homes: /^server\/db$/ },
	{ packages: /^lucia($|\/)/, homes: /^server\/people$/ },
	{ packages: /^@node-rs\/argon2$/, homes: /^server\/people$/ },
	{ packages: /^pino$/, homes: /^server$/ },
	{ packages: /^diff$/, homes: /^domain\/documents$/ },
	{ packages: /^nodemailer($|\/)/, homes: /^server\/mail$/ },
	{ packages: /^(docx|@resvg\/resvg-js|write-excel-file)($|\/)/, homes: /^server\/exports$/ },
	{ packages: /^(mammoth|sharp)$/, homes: /^server\/documents$/ },
	// The domain has no effects, and neither has what a browser gets.
	{ packages: /^node:/, homes: /^(server(\/.+)?|routes\/server|launch)$/ }
];
