/** A file to be saved, under a name that says what it is. Names are ours: letters, digits, hyphens. */
export function download(
	body: Uint8Array<ArrayBuffer> | string,
	fileName: string,
	mediaType: string
): Response {
	return new Response(body, {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`
		}
	});
}
