import { z } from 'zod';

/** One change to the codebook with all that is needed to undo it. Ids are of themes and passages. */
export const codebookOperationSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('add'), themeId: z.string() }),
	z.object({
		kind: z.literal('edit'),
		themeId: z.string(),
		before: z.object({ name: z.string(), description: z.string() }),
		after: z.object({ name: z.string(), description: z.string() })
	}),
	z.object({
		kind: z.literal('move'),
		themeId: z.string(),
		before: z.object({ parentId: z.string().nullable(), position: z.number() }),
		after: z.object({ parentId: z.string().nullable(), position: z.number() })
	}),
	z.object({
		kind: z.literal('merge'),
		themeId: z.string(),
		intoThemeId: z.string(),
		/** Passages whose coding moved; those already coded with the target are in `absorbed`. */
		moved: z.array(z.string()),
		absorbed: z.array(z.string()),
		children: z.array(z.string())
	}),
	z.object({
		kind: z.literal('split-off'),
		themeId: z.string(),
		fromThemeId: z.string(),
		moved: z.array(z.string())
	}),
	z.object({ kind: z.literal('delete'), themeId: z.string(), children: z.array(z.string()) })
]);
export type CodebookOperation = z.infer<typeof codebookOperationSchema>;
