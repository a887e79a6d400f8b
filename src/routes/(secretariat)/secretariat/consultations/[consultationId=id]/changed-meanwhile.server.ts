import type { ChangedMeanwhile } from '$lib/domain/consultations/changed-meanwhile';
import { formatInstant } from '$lib/domain/shared/london-time';
import type { StaleDraft } from '$lib/server/consultations/revise-draft';
import type { FormValues } from '$lib/server/http/form';

/** What a page says when somebody saved while this person was typing. */
export function changedMeanwhile(
	{ revision, changedBy, changedAt }: StaleDraft,
	typed: FormValues,
	saved: FormValues
): ChangedMeanwhile {
	return {
		revision,
		who: changedBy ?? 'Somebody',
		when: changedAt && formatInstant(changedAt),
		differing: Object.entries(saved)
			.filter(([name, now]) => name in typed && plain(typed[name]) !== plain(now))
			.map(([name, now]) => ({ name, now: plain(now) }))
	};
}

// Browsers send line ends as CR LF.
const plain = (value: string | string[] | undefined): string =>
	(Array.isArray(value) ? [...value].sort().join(', ') : (value ?? ''))
		.replace(/\r\n/g, '\n')
		.trim();
