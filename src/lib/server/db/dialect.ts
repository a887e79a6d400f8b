export type Dialect = 'sqlite' | 'postgres';

/** The configured database address: `DATABASE_URL`, else a file beside the program. */
export const databaseUrl = (): string => process.env.DATABASE_URL ?? 'file:./data/soundings.db';

export const dialectOf = (url: string): Dialect =>
	/^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';
