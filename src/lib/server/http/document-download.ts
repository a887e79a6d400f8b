/**
 * A file as a download: never shown in the page's own place, whatever is in it.
 * The name is given twice: in ASCII for old programs, and whole (RFC 6266, RFC 8187).
 * @param file.mediaType from an allow-list, never what an uploader said
 */
export function documentDownload(file: {
	fileName: string;
	mediaType: string;
	bytes: Buffer;
}): Response {
	const ascii = file.fileName
		.normalize('NFKD')
		.replace(/[^\x20-\x7e]/g, '')
		.replace(/["\\;]/g, '');
	const whole = encodeURIComponent(file.fileName).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.mediaType.startsWith('text/')
				? `${file.mediaType}; charset=utf-8`
				: file.mediaType,
			'content-length': String(file.bytes.length),
			'content-disposition': `attachment; filename="${ascii || 'document'}"; filename*=UTF-8''${whole}`,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
}
