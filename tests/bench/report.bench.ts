import { createDatabase } from './create-database.ts';
import { ratio, type Figure } from './figure.ts';
import { rawReport } from './raw-report.ts';
import type { BuiltReport } from '../support/build-report.ts';
import { inChild } from '../support/in-child.ts';
import { seedManyResponses } from '../support/many-responses.ts';

interface Aims {
	seconds: number;
	megabytes?: number;
}

/** Closing the coding, drafting and counting, in a process of its own so that memory is its own. */
async function measure(engine: 'sqlite' | 'postgres', count: number, aims: Aims) {
	const database = await createDatabase(engine);
	try {
		const { consultationId } = await seedManyResponses(database.url, count);
		await database.settle();
		const raw = engine === 'sqlite' ? rawReport(database.url, consultationId) : null;
		// Printed by the program on its one line.
		const built = JSON.parse(
			await inChild('build-report.ts', database.url, consultationId)
		) as BuiltReport;
		if (built.read !== count) throw new Error(`${String(built.read)} responses were counted`);
		const name = `${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, ${count.toLocaleString('en-GB')}`;
		const figure = (what: string, value: number, unit: string, atMost?: number): Figure => ({
			name: `${name}: ${what}`,
			value,
			unit,
			...(atMost === undefined ? {} : { aim: { atMost } })
		});
		const whole = figure(
			'report from coding to figures',
			built.freeze + built.draft + built.count,
			's',
			aims.seconds
		);
		return [
			whole,
			figure('closing the coding', built.freeze, 's'),
			figure('drafting', built.draft, 's'),
			figure('counting in the background', built.count, 's'),
			figure('all of it, processor time', built.processor, 's'),
			figure('times that the progress moved on', built.progressSteps, ''),
			figure('longest wait of anybody else', built.longestBlock, 'ms'),
			figure('most memory resident', built.peakMegabytes, 'MB', aims.megabytes),
			...(raw === null
				? []
				: [raw, ratio(`${name}: report, times as long as raw reading`, whole, raw)])
		];
	} finally {
		await database.remove();
	}
}

export default async function report(): Promise<Figure[]> {
	const large = { seconds: 20, megabytes: 700 };
	return [
		...(await measure('sqlite', 600, { seconds: 2 })),
		...(await measure('sqlite', 50_000, large)),
		...(process.env.TEST_POSTGRES_URL === undefined
			? []
			: [
					...(await measure('postgres', 600, { seconds: 2 })),
					...(await measure('postgres', 50_000, large))
				])
	];
}
