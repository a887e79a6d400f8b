import type { ReportPlace } from '$lib/domain/reports/sending-blockers';

/** The address on the desk of what can be put right. */
export function addressOf(home: string, place: ReportPlace): string {
	switch (place.page) {
		case 'overview':
			return home;
		case 'finding':
			return `${home}/findings/${place.id}`;
		case 'quotation':
			return `${home}/quotations/${place.id}`;
		default:
			return `${home}/${place.page}`;
	}
}
