import type { Clause } from '../../domain/documents/clause.ts';
import type { CommentKind } from '../../domain/responses/comments/comment-kind.ts';

/** The draft that the closed consultation asked about, invented like everything in the example. */
export const DRAFT_TITLE = 'Commissioning guidance for regional probation teams, version 1';

const clause = (
	key: string,
	number: string,
	text: string,
	more: Partial<Pick<Clause, 'kind' | 'level' | 'closedReason'>> = {}
): Clause => ({
	...{ id: `example-clause-${key}`, kind: 'paragraph', level: 0, number, text, html: text },
	...{ notes: [], closedReason: null, isLeftOut: false },
	...more
});
const heading = (key: string, number: string, text: string): Clause =>
	clause(key, number, text, { kind: 'heading', level: 1 });

export const DRAFT_CLAUSES: readonly Clause[] = [
	heading('needs', '1', 'Finding out what is needed'),
	clause(
		'plan',
		'1.1',
		'Each regional team publishes a plan of the services that it expects to buy in the coming year, where it is proportionate to do so.'
	),
	clause(
		'users',
		'1.2',
		'Teams should consider how people who use services can be heard before a specification is final.'
	),
	heading('route', '2', 'Choosing between a grant and a contract'),
	clause(
		'grants',
		'2.1',
		'A contract is used where a specific service is required. A grant may be considered where a contract is not appropriate.'
	),
	clause(
		'framework',
		'2.2',
		'Services that are part of a sentence are bought through the national framework.',
		{ closedReason: 'The framework stays in use for at least seven years.' }
	),
	clause(
		'length',
		'2.3',
		'Grants are normally awarded for up to twelve months, and may be renewed once.'
	),
	heading('start', '3', 'Before a service starts'),
	clause(
		'vetting',
		'3.1',
		'Providers must make sure that all staff are vetted to the level that the establishment requires before they begin work.'
	),
	clause(
		'weeks',
		'3.2',
		'At least four weeks are given between an invitation to bid and the deadline.'
	)
];

/** A comment on a clause by a response, named by its place in `responses.data.ts`. */
export interface ExampleComment {
	by: number;
	clause: string;
	kind: CommentKind;
	text: string;
	suggested?: string;
}

const ROUTE =
	'A grant is used unless a contract is needed, and the reasons for a contract are published. A contract may be needed where the service and its outcomes can be specified in full.';

export const EXAMPLE_COMMENTS: readonly ExampleComment[] = [
	{ by: 0, clause: 'grants', kind: 'suggest', text: 'Start from the grant.', suggested: ROUTE },
	{
		by: 1,
		clause: 'grants',
		kind: 'disagree',
		text: 'For centres like ours the grant is the only route that works, and this makes it the exception.'
	},
	{
		by: 3,
		clause: 'grants',
		kind: 'disagree',
		text: 'Nearly everything we do could be called specific.'
	},
	{
		by: 7,
		clause: 'grants',
		kind: 'disagree',
		text: 'We were told last year that grants are over. Nothing here says otherwise.'
	},
	{
		by: 9,
		clause: 'grants',
		kind: 'disagree',
		text: 'Who decides what is appropriate, and where is it written down?'
	},
	{
		by: 11,
		clause: 'grants',
		kind: 'disagree',
		text: 'A small trust cannot bid for a contract that it would carry at a loss.'
	},
	{ by: 17, clause: 'grants', kind: 'disagree', text: 'This reads as though it had been decided.' },
	{ by: 19, clause: 'grants', kind: 'unclear', text: 'What is a specific service?' },
	{ by: 6, clause: 'grants', kind: 'unclear', text: 'An example of each would help.' },
	{
		by: 0,
		clause: 'plan',
		kind: 'unclear',
		text: '“Where it is proportionate” lets everybody off. Proportionate to what?'
	},
	{
		by: 2,
		clause: 'plan',
		kind: 'support',
		text: 'Cytuno’n llwyr. Please publish it in Welsh too.'
	},
	{ by: 4, clause: 'plan', kind: 'support', text: '' },
	{ by: 12, clause: 'plan', kind: 'support', text: '' },
	{ by: 14, clause: 'plan', kind: 'support', text: '' },
	{ by: 16, clause: 'plan', kind: 'support', text: '' },
	{
		by: 22,
		clause: 'plan',
		kind: 'support',
		text: 'A rough plan is worth more than a perfect one in March.'
	},
	{
		by: 8,
		clause: 'users',
		kind: 'suggest',
		text: 'Considering is not doing.',
		suggested:
			'Teams pay people who have used services to take part before a specification is final, and publish what changed because of them.'
	},
	{ by: 13, clause: 'users', kind: 'gap', text: 'Nothing on families.' },
	{
		by: 1,
		clause: 'length',
		kind: 'disagree',
		text: 'Twelve months end as trust begins. Three years at the least.'
	},
	{
		by: 15,
		clause: 'length',
		kind: 'suggest',
		text: '',
		suggested: 'Grants are normally awarded for three years, and may be renewed once.'
	},
	{
		by: 21,
		clause: 'length',
		kind: 'disagree',
		text: 'Our staff look for other work in month nine.'
	},
	{
		by: 8,
		clause: 'vetting',
		kind: 'unclear',
		text: 'Say who pays, and what happens to a worker with a conviction who is the very reason for the service.'
	},
	{
		by: 10,
		clause: 'vetting',
		kind: 'gap',
		text: 'How long vetting takes is not mentioned anywhere.'
	},
	{ by: 23, clause: 'weeks', kind: 'disagree', text: 'Four weeks over Christmas are no weeks.' },
	{
		by: 20,
		clause: 'weeks',
		kind: 'suggest',
		text: '',
		suggested: 'At least eight weeks are given between an invitation to bid and the deadline.'
	},
	{ by: 5, clause: 'whole', kind: 'support', text: 'Short, and in English. More like this 🙂' },
	{ by: 18, clause: 'whole', kind: 'gap', text: 'Women’s services appear nowhere.' }
];

/** What the secretariat has noted so far, by clause. */
export const EXAMPLE_NOTES: Readonly<Record<string, string>> = {
	grants:
		'Members read this as “contracts first”. They ask for the opposite order, for reasons in writing, and for an example of each.',
	length: 'Members ask for three years.'
};
