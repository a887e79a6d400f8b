import { letterToText } from '$lib/domain/mail/letter-to-text';
import { DomainError } from '$lib/domain/shared/domain-error';
import { handled } from '$lib/server/http/handled';
import { linkOf } from '$lib/server/identity/letters/letter-files';
import { readMailing } from '$lib/server/identity/letters/read-mailing';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { letters } = await readMailing(ctx, actor, { ...params, origin: url.origin });
	const own = letters.find(({ id }) => id === params.letterId);
	if (own === undefined || own.text === null) throw new DomainError('not-found', 'letter');
	const { organisationName, address, text } = own;
	return {
		...{
			organisationName,
			address,
			link: linkOf(own),
			mailingId: params.mailingId,
			letterId: own.id
		},
		subject: text.letter.subject,
		text: letterToText(text.letter)
	};
});
