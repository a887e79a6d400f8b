import { createHash } from 'node:crypto';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { releaseToDocx } from './release-to-docx.ts';

type WordFile = Uint8Array<ArrayBuffer>;

/** How many files are kept: each has a quarter of a megabyte. */
const KEPT = 16;
const files = new Map<string, Promise<WordFile>>();

/**
 * The Word file of a release, made once for the same words and replies: drawing its charts and
 * laying out its pages takes seconds of the processor, and anybody may ask for it.
 */
export function releaseFile(release: PublicRelease): Promise<WordFile> {
	const { content, number, publishedAt, releases, replies } = release;
	const key = createHash('sha256')
		.update(JSON.stringify([content, number, publishedAt, releases, [...replies]]))
		.digest('hex');
	const made = files.get(key) ?? releaseToDocx(release);
	// Put in again as the newest: the one asked for longest ago goes first.
	files.delete(key);
	files.set(key, made);
	for (const oldest of files.keys()) {
		if (files.size <= KEPT) break;
		files.delete(oldest);
	}
	made.catch(() => files.delete(key));
	return made;
}
