/** What the codebook's pages say after something was done, by the address's `done`. */
const SAID: Record<string, string> = {
	added: 'The theme was added.',
	edited: 'The theme was saved.',
	moved: 'The theme was moved.',
	merged: 'The themes were merged. You can undo it in the history.',
	split: 'The passages were split off to a new theme. You can undo it in the history.',
	deleted: 'The theme was deleted. You can undo it in the history.',
	undone: 'The change was undone.'
};

export const saidIn = (params: URLSearchParams): string | null =>
	SAID[params.get('done') ?? ''] ?? null;
