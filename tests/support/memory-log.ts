import { makeLog, type Log } from '../../src/lib/server/log.ts';

/** The product's own log, written to memory: what a test finds here would be on an operator's disk. */
export interface MemoryLog extends Log {
	/** Everything logged so far, as the lines that would be written. */
	lines(): string[];
}

export function memoryLog(): MemoryLog {
	const lines: string[] = [];
	return { ...makeLog({ write: (line) => lines.push(line) }), lines: () => [...lines] };
}
