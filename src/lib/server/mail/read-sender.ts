import type { LetterSender } from '../../domain/mail/letter.ts';
import type { Reader } from '../db/client.ts';
import { secretariat } from '../db/schema.ts';

/** In whose name letters are written. */
export async function readSender(reader: Reader): Promise<LetterSender> {
	const [row] = await reader
		.select({ name: secretariat.name, contactEmail: secretariat.contactEmail })
		.from(secretariat);
	return row ?? { name: 'Soundings', contactEmail: '' };
}
