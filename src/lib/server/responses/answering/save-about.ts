import { eq, inArray } from 'drizzle-orm';
import type { RegisterListKind } from '../../../domain/organisations/register-list.ts';
import type { About } from '../../../domain/responses/about.ts';
import { SHORT_TEXT_LIMIT } from '../../../domain/responses/answer-value.ts';
import { cleanLine } from '../../../domain/shared/clean-text.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { registerValue, response, responseAuthor } from '../../db/schema.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { ownResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';

/**
 * Saves what a respondent says about its organisation. For an anonymous response the name is
 * dropped, should a forged form hold one.
 *
 * @param input.statedName as typed; required of identified respondents
 * @returns the errors to show by field
 * @throws DomainError `bad-request` for an id that is in no list, `closed`, `not-found`
 */
export async function saveAbout(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string; about: About; statedName: string }
): Promise<Result<null, Record<string, string>>> {
	authorise(actor, 'response:write-own');
	const statedName = cleanLine(input.statedName);
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		await requireListed(tx, input.about);
		if (own.author !== null && statedName === '')
			return err({ statedName: 'Enter the name of your organisation' });
		if (own.author !== null && statedName.length > SHORT_TEXT_LIMIT)
			return err({ statedName: `Shorten the name to ${SHORT_TEXT_LIMIT} characters or fewer` });
		await tx.update(response).set({ about: input.about }).where(eq(response.id, own.id));
		if (own.author !== null)
			await tx
				.update(responseAuthor)
				.set({ statedName })
				.where(eq(responseAuthor.responseId, own.id));
		return ok(null);
	});
	forgetSoon(ctx.db);
	return outcome;
}

/**
 * Refuses ids that are not in the register's lists, each in its own. Archived entries pass: the
 * page may have been loaded before.
 * @throws DomainError `bad-request`
 */
export async function requireListed(reader: Reader, about: About): Promise<void> {
	const said: [RegisterListKind, string][] = [
		...(about.sizeBandId === null ? [] : [['size-band', about.sizeBandId] as const]),
		...about.regionIds.map((id) => ['region', id] as const),
		...about.serviceCategoryIds.map((id) => ['service-category', id] as const),
		...about.specialismIds.map((id) => ['specialism', id] as const)
	].map(([kind, id]) => [kind, id]);
	if (said.length === 0) return;
	if (said.length > 1000) throw new DomainError('bad-request', 'too many');
	const listed = await reader
		.select({ id: registerValue.id, kind: registerValue.kind })
		.from(registerValue)
		.where(
			inArray(
				registerValue.id,
				said.map(([, id]) => id)
			)
		);
	const kinds = new Map(listed.map(({ id, kind }) => [id, kind]));
	if (said.some(([kind, id]) => kinds.get(id) !== kind))
		throw new DomainError('bad-request', 'not in the list');
}
