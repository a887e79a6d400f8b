import { draftingLink } from '../../../src/lib/server/db/schema.ts';
import { hashLinkSecret } from '../../../src/lib/server/responses/answering/response-key.ts';
import type { TestContext } from '../../support/context.ts';
import { comment, savePage, share } from '../../support/drafting-steps.ts';
import type { Canary } from './canaries.ts';
import type { Place } from './places.ts';
import type { RoleName } from './roles.ts';
import type { Part } from './world.ts';

export interface Draft {
	slug: string;
	receipt: string;
	/** Who holds the link to it, of those who come asking. */
	owner: RoleName | undefined;
}

/** Shares drafts by link, with a comment on each, and its link's name. */
export async function shareDrafts(ctx: TestContext, drafts: readonly Draft[]): Promise<Part> {
	const canaries: Canary[] = [];
	const places: Place[] = [];
	const links: Part['links'] = {};
	for (const [at, { slug, receipt, owner }] of drafts.entries()) {
		const linkName = `Plover trustees ${String(at)}`;
		const key = await share(ctx, { slug, receipt }, linkName);
		const said = comment(
			'q-why',
			`Whinchat ${String(at)}: too bold?`,
			`Idris Mallard ${String(at)}`
		);
		await savePage(ctx, key, said);
		const rows = await ctx.db.read.select().from(draftingLink);
		const linkId =
			rows.find(({ secretHash }) => secretHash === hashLinkSecret(key.linkSecret))?.id ?? '';
		const own = owner === undefined ? {} : { owner };
		canaries.push(
			{ kind: 'drafting-comment', text: `Whinchat ${String(at)}`, ...own },
			{ kind: 'drafting-comment', text: `Idris Mallard ${String(at)}`, ...own },
			{ kind: 'drafting-comment', text: linkName, ...own },
			{ kind: 'secret', text: key.linkSecret, ...own }
		);
		places.push({ linkId, number: '1' });
		if (owner !== undefined) links[owner] = { draft: [key.linkSecret] };
	}
	return { canaries, places, links };
}
