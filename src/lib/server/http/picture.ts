/**
 * A picture shown in a page. Pictures are drawn again when they are brought in, so what is sent is
 * one; nothing else may become of it all the same.
 * @param picture.mediaType from an allow-list, never what an uploader said
 */
export const picture = ({ mediaType, bytes }: { mediaType: string; bytes: Buffer }): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.length),
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, max-age=86400'
		}
	});
