import { createHash } from 'node:crypto';
import sharp from 'sharp';

export interface DrawnPicture {
	/** Made from what it shows, so the same picture has the same id when a file comes again. */
	id: string;
	mediaType: 'image/png' | 'image/jpeg';
	bytes: Buffer;
}

/** More than any camera's, and still 200 MB when unpacked. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 1600;
const SECONDS = 20;

/** The kinds whose decoders are let near a stranger's file. */
const SIGNS: readonly { starts: string; isPhoto: boolean }[] = [
	{ starts: '89504e470d0a1a0a', isPhoto: false },
	{ starts: 'ffd8ff', isPhoto: true },
	{ starts: '47494638', isPhoto: false },
	{ starts: '49492a00', isPhoto: true },
	{ starts: '4d4d002a', isPhoto: true }
];

/**
 * A picture drawn again: turned as its camera says, at most 1,600 pixels wide and high, and without
 * anything that is not drawn, such as where it was taken.
 * @returns null for what is not a PNG, JPEG, GIF or TIFF, is damaged, or is too large to open
 */
export async function drawPicture(bytes: Buffer): Promise<DrawnPicture | null> {
	const head = bytes.subarray(0, 8).toString('hex');
	const sign = SIGNS.find(({ starts }) => head.startsWith(starts));
	if (sign === undefined) return null;
	try {
		const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
			.timeout({ seconds: SECONDS })
			.rotate()
			.resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true });
		const drawn = sign.isPhoto
			? await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer()
			: await picture.png({ compressionLevel: 9 }).toBuffer();
		return {
			id: createHash('sha256').update(drawn).digest('hex').slice(0, 24),
			mediaType: sign.isPhoto ? 'image/jpeg' : 'image/png',
			bytes: drawn
		};
	} catch {
		// Whatever is wrong with it: it cannot be shown, and the page says so.
		return null;
	}
}
