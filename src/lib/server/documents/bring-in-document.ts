import { safeFileName } from '../../domain/consultations/document-kinds.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { looksLikeMarkdown } from '../../domain/documents/looks-like-markdown.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { placeSource, type PlacedSource } from './place-source.ts';
import { readApart } from './read-apart.ts';
import { readSource } from './read-source.ts';

/**
 * Brings a file in as the draft guidance that a consultation is about, in the place of one that is
 * there: clauses with the same words keep their ids.
 * @param input.title '' takes the file's name without its extension
 * @returns how many clauses, and what could not be taken over; or why the file is not taken
 * @throws DomainError `not-found`; `already-done` once published; what `authorise` throws
 */
export async function bringInDocument(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		/** 1, what is commented on, when left out. */
		number?: number;
		title: string;
		fileName: string;
		bytes: Buffer;
	}
): Promise<Result<PlacedSource, ImportRefusal>> {
	authorise(actor, 'consultation:edit');
	const read = await readSource(input.fileName, input.bytes);
	if (!read.ok) return read;
	const { extension } = read.value;
	// Served under the name that its kind has, whatever it came as.
	const fileName = `${safeFileName(input.fileName).replace(/\.[^.]+$/, '')}${extension}`;
	return ok(await placeSource(ctx, actor, { number: 1, ...input, fileName, read: read.value }));
}

/**
 * The same for text that was pasted: Markdown where it has a heading as Markdown writes one,
 * otherwise plain, as Word and mail programs give it.
 * @param input.html the same text as the clipboard had it, with headings, lists and tables; not to
 * be believed, and '' where there is none
 * @throws as `bringInDocument`
 */
export async function bringInText(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		/** 1, what is commented on, when left out. */
		number?: number;
		title: string;
		text: string;
		html?: string;
	}
): Promise<Result<PlacedSource, ImportRefusal>> {
	authorise(actor, 'consultation:edit');
	const { html = '' } = input;
	const isMarkdown = html === '' && looksLikeMarkdown(input.text);
	const text = await readApart(
		html === ''
			? { kind: isMarkdown ? 'markdown' : 'plain', text: input.text }
			: { kind: 'clipboard', text: html }
	);
	if (!text.ok) return text;
	const kind = isMarkdown
		? { mediaType: 'text/markdown', extension: '.md' as const }
		: { mediaType: 'text/plain', extension: '.txt' as const };
	const read = { ...text.value, pictures: [], ...kind };
	const fileName = `${safeFileName(input.title || 'Draft guidance')}${kind.extension}`;
	const bytes = Buffer.from(input.text);
	return ok(await placeSource(ctx, actor, { number: 1, ...input, fileName, bytes, read }));
}
