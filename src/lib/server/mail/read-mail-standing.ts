import { count, eq } from 'drizzle-orm';
import type { LetterState } from '../../domain/mail/letter-state.ts';
import type { MailProblem } from '../../domain/mail/mail-problem.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { letter } from '../db/schema.ts';
import { readMailSettings, type MailSettings } from './mail-settings.ts';
import { mailProblem } from './start-mail.ts';

export interface MailReport {
	settings: { kind: 'off' } | { kind: 'wrong'; problem: string } | { kind: 'on'; from: string };
	/** What keeps all letters from being sent just now. */
	problem: MailProblem | null;
	waitingCount: number;
	/** The latest test letter. */
	test: {
		address: string;
		state: LetterState;
		problem: MailProblem | null;
		lastWords: string;
	} | null;
}

/** How mail stands, without the server's address, its user or its password. */
export async function readMailStanding(
	ctx: Context,
	actor: Actor,
	settings: MailSettings = readMailSettings()
): Promise<MailReport> {
	authorise(actor, 'settings:edit');
	const [waiting] = await ctx.db.read
		.select({ n: count() })
		.from(letter)
		.where(eq(letter.state, 'waiting'));
	const [test] = await ctx.db.read
		.select({
			address: letter.address,
			state: letter.state,
			problem: letter.problem,
			lastWords: letter.lastWords
		})
		.from(letter)
		.where(eq(letter.kind, 'test'));
	return {
		settings: settings.kind === 'on' ? { kind: 'on', from: settings.from } : settings,
		problem: mailProblem(ctx),
		waitingCount: waiting?.n ?? 0,
		test: test ?? null
	};
}
