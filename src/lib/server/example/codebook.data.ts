/** The example's codebook. Keys are used in `responses.data.ts` to mark passages. */
export const EXAMPLE_THEMES: readonly {
	key: string;
	parent?: string;
	name: string;
	description: string;
}[] = [
	{
		key: 'grants',
		name: 'Grants and contracts',
		description: 'When money should come as a grant, and when as a contract.'
	},
	{
		key: 'specific',
		parent: 'grants',
		name: 'What counts as a specific service',
		description: 'The words on which the choice of a contract rests.'
	},
	{
		key: 'notice',
		name: 'Notice of what is coming',
		description: 'A published pipeline, early information, dates that hold.'
	},
	{
		key: 'deadlines',
		parent: 'notice',
		name: 'Short deadlines',
		description: 'Time between invitation and deadline, and money to be spent in weeks.'
	},
	{
		key: 'burden',
		name: 'Burden of bidding',
		description: 'Forms, questions, insurance and accreditation out of proportion to the money.'
	},
	{
		key: 'length',
		name: 'Length of funding',
		description: 'Twelve months against three years, and what it does to staff and people.'
	},
	{
		key: 'cost',
		name: 'The full cost',
		description: 'Overheads, rises in cost, payment in arrears.'
	},
	{
		key: 'supply',
		name: 'Supply chains',
		description: 'How larger providers treat their partners, and fear of speaking up.'
	},
	{
		key: 'vetting',
		name: 'Vetting and lived experience',
		description: 'Checks that keep people with convictions out of work in services.'
	},
	{
		key: 'gates',
		parent: 'vetting',
		name: 'Different rules at each gate',
		description: 'Clearance accepted in one place and refused in another.'
	},
	{
		key: 'users',
		name: 'People who use services',
		description: 'Their part in plans, payment for it, and word of what came of it.'
	},
	{
		key: 'specialist',
		name: 'Small and specialist organisations',
		description:
			'Women’s services, organisations led by Black, Asian and minority ethnic people, rural ones.'
	},
	{
		key: 'together',
		name: 'Buying together',
		description: 'Joint commissioning with councils, commissioners and health.'
	}
];
