import { z } from 'zod';
import { ATTRIBUTIONS } from '$lib/domain/consultations/attribution';
import { GREATEST_THRESHOLD, LEAST_THRESHOLD } from '$lib/domain/consultations/content';
import { parseTypedInstant, typedInstantOf } from '$lib/domain/consultations/typed-instant';
import { cleanLine, cleanText } from '$lib/domain/shared/clean-text';
import { err, ok, type Result } from '$lib/domain/shared/result';
import type { Details } from '$lib/server/consultations/edit-details';
import type { Consultation } from '$lib/server/consultations/read-consultation';
import { parseValues, type FormFailure, type FormValues } from '$lib/server/http/form';

export const LIST_FIELDS = ['attributions'];
const LONGEST = 20_000;

const line = (longest: number) =>
	z
		.string()
		.transform(cleanLine)
		.pipe(z.string().max(longest, `Shorten this to ${String(longest)} characters.`));
const text = z
	.string()
	.transform(cleanText)
	.pipe(z.string().max(LONGEST, 'Shorten this to 20,000 characters.'));

// A draft may be saved half written; what is missing is said on the overview.
const schema = z.object({
	title: line(200),
	whoAsks: line(300),
	background: text,
	openToChange: text,
	alreadyDecided: text,
	contactName: line(200),
	contactEmail: line(254).refine(
		(email) => email === '' || z.email().safeParse(email).success,
		'Write a whole e-mail address, such as name@charity.org.uk.'
	),
	threshold: z.coerce
		.number()
		.pipe(z.int().min(LEAST_THRESHOLD).max(GREATEST_THRESHOLD))
		.or(
			z
				.string()
				.refine(() => false, 'Choose a number from 3 to 10.')
				.pipe(z.never())
		),
	attributions: z.array(z.enum(ATTRIBUTIONS)),
	audience: z.enum(['open-link', 'invited'], 'Say who may answer.'),
	howAnswersAreUsed: text,
	privacyNotice: text
});

const typed = (values: FormValues, name: string) => ({
	day: String(values[`${name}-day`] ?? ''),
	month: String(values[`${name}-month`] ?? ''),
	year: String(values[`${name}-year`] ?? ''),
	time: String(values[`${name}-time`] ?? '')
});

/** The details as typed; fields that the page does not offer any more stay as they are saved. */
export function parseDetails(
	values: FormValues,
	current: Consultation
): Result<Details, FormFailure> {
	const { threshold, attributions, audience } = current.draft;
	const locked = hasOpened(current)
		? { threshold: String(threshold), attributions, audience }
		: undefined;
	const words = parseValues({ ...values, ...locked }, schema);
	if (current.publishedAt !== null) {
		const { opensAt, closesAt } = current;
		return words.ok ? ok({ words: words.value, opensAt, closesAt }) : words;
	}
	const opens = parseTypedInstant(typed(values, 'opens'));
	const closes = parseTypedInstant(typed(values, 'closes'));
	if (words.ok && opens.ok && closes.ok)
		return ok({ words: words.value, opensAt: opens.value, closesAt: closes.value });
	return err({
		values,
		errors: {
			...(words.ok ? {} : words.error.errors),
			...(opens.ok ? {} : { opens: opens.error }),
			...(closes.ok ? {} : { closes: closes.error })
		}
	});
}

/** From then on people answer relying on what was offered. */
export const hasOpened = ({ phase }: Pick<Consultation, 'phase'>): boolean =>
	phase !== 'draft' && phase !== 'scheduled';

/** What the form shows when nothing has been typed yet. */
export function detailsValues({ draft, opensAt, closesAt }: Consultation): FormValues {
	const { sections: _, ...words } = draft;
	return {
		...words,
		threshold: String(words.threshold),
		...named('opens', typedInstantOf(opensAt, '09:00')),
		...named('closes', typedInstantOf(closesAt, '17:00'))
	};
}

const named = (name: string, parts: object): FormValues =>
	Object.fromEntries(
		Object.entries(parts).map(([key, value]) => [`${name}-${key}`, String(value)])
	);
