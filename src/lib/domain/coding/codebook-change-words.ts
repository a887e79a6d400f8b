import type { CodebookOperation } from './codebook-operation.ts';

const passages = (count: number) => (count === 1 ? '1 passage' : `${count} passages`);

/** One change of the codebook in a sentence, with the names that the themes have now. */
export function codebookChangeWords(
	operation: CodebookOperation,
	nameOf: (themeId: string) => string
): string {
	const name = `“${nameOf(operation.themeId)}”`;
	switch (operation.kind) {
		case 'add':
			return `Added ${name}`;
		case 'edit':
			return operation.before.name === operation.after.name
				? `Described ${name} anew`
				: `Renamed “${operation.before.name}” to “${operation.after.name}”`;
		case 'move':
			if (operation.before.parentId === operation.after.parentId)
				return `Moved ${name} ${operation.after.position < operation.before.position ? 'up' : 'down'}`;
			return operation.after.parentId === null
				? `Moved ${name} to the first level`
				: `Moved ${name} under “${nameOf(operation.after.parentId)}”`;
		case 'merge':
			return `Merged ${name} into “${nameOf(operation.intoThemeId)}” (${passages(operation.moved.length + operation.absorbed.length)})`;
		case 'split-off':
			return `Split ${name} off from “${nameOf(operation.fromThemeId)}” (${passages(operation.moved.length)})`;
		case 'delete':
			return operation.children.length === 0
				? `Deleted ${name}`
				: `Deleted ${name} with ${operation.children.length === 1 ? '1 sub-theme' : `${operation.children.length} sub-themes`}`;
	}
}
