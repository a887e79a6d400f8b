import type { Context } from '../context.ts';
import { secretariat } from '../db/schema.ts';

export interface Secretariat {
	name: string;
	contactEmail: string;
	/** `#rrggbb` */
	accentColour: string;
}

/** What the secretariat says about itself; null before it is set up. Public. */
export async function readSecretariat(ctx: Pick<Context, 'db'>): Promise<Secretariat | null> {
	const [row] = await ctx.db.read
		.select({
			name: secretariat.name,
			contactEmail: secretariat.contactEmail,
			accentColour: secretariat.accentColour
		})
		.from(secretariat);
	return row ?? null;
}
