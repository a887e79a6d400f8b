/** Where the tests of one file keep their data: made from the run's migrated template. */
export interface TestStore {
	/** `DATABASE_URL` of this file's own database. */
	readonly url: string;
	create(): Promise<void>;
	/** Deletes every row, whatever refers to it. The schema stays. */
	empty(): Promise<void>;
	drop(): Promise<void>;
}

/** What a run prepared once for all its files. */
export type Template =
	{ kind: 'sqlite'; file: string } | { kind: 'postgres'; adminUrl: string; database: string };

declare module 'vitest' {
	export interface ProvidedContext {
		template: Template;
	}
}
