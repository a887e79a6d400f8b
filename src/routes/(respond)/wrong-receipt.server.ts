import { wrongReceipts } from '$lib/server/identity/receipts/wrong-receipts';

const wrong = wrongReceipts({ now: () => performance.now() });

interface Asking {
	params: { slug: string };
	getClientAddress: () => string;
}

/** Resolves when a wrong code, typed or in a cookie, may be refused. Right ones never wait. */
export function beforeRefusing(event: Asking, askedAt: number): Promise<void> {
	return wrong.beforeRefusing({ slug: event.params.slug, address: addressOf(event), askedAt });
}

/** Behind a proxy that does not say who asks, everybody is one address: only wrong codes wait. */
function addressOf(event: Asking): string {
	try {
		return event.getClientAddress();
	} catch {
		return '';
	}
}
