/** @param {string} title */
export const heading = (title) =>
	console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}`);
