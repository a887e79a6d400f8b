import { fail, redirect } from '@sveltejs/kit';
import { importTableSchema, type ImportTable } from '$lib/domain/organisations/import-table';
import { readImportTable } from '$lib/domain/organisations/read-import-table';
import { DomainError } from '$lib/domain/shared/domain-error';
import { authorise } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import { previewImport, type ImportPreview } from '$lib/server/organisations/preview-import';
import { runImport } from '$lib/server/organisations/run-import';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(({ locals: { actor } }) => {
	authorise(actor, 'register:edit');
	return {};
});

const text = (data: FormData, name: string): string => {
	const value = data.get(name);
	return typeof value === 'string' ? value : '';
};

/** The file as the preview page sent it back. Nothing of it was kept here. */
function carriedTable(data: FormData): ImportTable {
	let carried: unknown;
	try {
		carried = JSON.parse(text(data, 'table'));
	} catch {
		throw new DomainError('bad-request', 'no table');
	}
	const parsed = importTableSchema.safeParse(carried);
	if (!parsed.success) throw new DomainError('bad-request', 'no table');
	return parsed.data;
}

const shown = (
	table: ImportTable,
	addsEntries: boolean,
	preview: ImportPreview,
	hasMoved = false
) => ({
	preview: {
		...preview,
		addsEntries,
		/** The register changed after the first preview: nothing was done. */
		hasMoved,
		ignoredHeadings: table.ignoredHeadings,
		table: JSON.stringify(table)
	},
	errors: null
});

export const actions = {
	upload: handled(async ({ request, locals: { ctx, actor } }: RequestEvent) => {
		authorise(actor, 'register:edit');
		const file = (await request.formData()).get('file');
		const bytes =
			file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
		const table = readImportTable(bytes);
		if (!table.ok) return fail(400, { preview: null, errors: { file: table.error } });
		if (table.value.rows.length === 0)
			return fail(400, {
				preview: null,
				errors: { file: 'The file has headings and no organisations below them' }
			});
		const input = { table: table.value, addsEntries: false };
		return shown(table.value, false, await previewImport(ctx, actor, input));
	}),
	again: handled(async ({ request, locals: { ctx, actor } }: RequestEvent) => {
		const data = await request.formData();
		const table = carriedTable(data);
		const addsEntries = text(data, 'addsEntries') === 'yes';
		return shown(table, addsEntries, await previewImport(ctx, actor, { table, addsEntries }));
	}),
	confirm: handled(async ({ request, locals: { ctx, actor } }: RequestEvent) => {
		const data = await request.formData();
		const table = carriedTable(data);
		const addsEntries = text(data, 'addsEntries') === 'yes';
		const fingerprint = text(data, 'fingerprint');
		const done = await runImport(ctx, actor, { table, addsEntries, fingerprint });
		if (!done.ok) return shown(table, addsEntries, done.error, true);
		const { newCount, changedCount } = done.value;
		redirect(
			303,
			`/secretariat/organisations?done=imported&new=${String(newCount)}&changed=${String(changedCount)}`
		);
	})
} satisfies Actions;
