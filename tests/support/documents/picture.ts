import sharp from 'sharp';

/** A small diagram as a PNG: boxes in a row, one for each word. */
export async function diagram(words: readonly string[]): Promise<Buffer> {
	const boxes = words.map(
		(word, nth) =>
			`<rect x="${String(20 + nth * 150)}" y="40" width="130" height="60" fill="#d7ecec" stroke="#14233d"/><text x="${String(85 + nth * 150)}" y="75" font-size="16" text-anchor="middle" fill="#14233d">${word}</text>`
	);
	const width = 40 + words.length * 150;
	return await sharp(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="140"><rect width="${String(width)}" height="140" fill="#fff"/>${boxes.join('')}</svg>`
		)
	)
		.png({ palette: true })
		.toBuffer();
}

/** A photograph as a phone takes it: a JPEG that lies on its side and says where it was taken. */
export async function photograph(): Promise<Buffer> {
	const pixels = Buffer.alloc(400 * 300 * 3);
	for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7) % 251 < 125 ? 90 : 160;
	return await sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } })
		.blur(6)
		.jpeg({ quality: 60 })
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Artist: 'Gwenllian Ap Huw' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 0/1' }
		})
		.toBuffer();
}
