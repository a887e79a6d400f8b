import { describe, expect, it } from 'vitest';
import { makeLane } from './lane.ts';

/** Work that ends when it is told to, and says when it began and ended. */
function steppedWork(name: string, said: string[]) {
	let end: (error?: Error) => void = () => undefined;
	const ended = new Promise<string>((resolve, reject) => {
		end = (error) => {
			if (error) reject(error);
			else resolve(name);
		};
	});
	return {
		end: (error?: Error) => {
			end(error);
		},
		work: async () => {
			said.push(`${name} began`);
			try {
				return await ended;
			} finally {
				said.push(`${name} ended`);
			}
		}
	};
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
	it('lets work run side by side', async () => {
		const said: string[] = [];
		const [a, b] = [steppedWork('a', said), steppedWork('b', said)];
		const lane = makeLane();
		const both = Promise.all([lane.beside(a.work), lane.beside(b.work)]);
		await soon();
		expect(said).toEqual(['a began', 'b began']);
		a.end();
		b.end();
		expect(await both).toEqual(['a', 'b']);
	});

	it('waits for what runs before somebody is alone, and lets nobody in meanwhile', async () => {
		const said: string[] = [];
		const [a, b, c] = [steppedWork('a', said), steppedWork('b', said), steppedWork('c', said)];
		const lane = makeLane();
		const all = [lane.beside(a.work), lane.alone(b.work), lane.beside(c.work)];
		await soon();
		expect(said).toEqual(['a began']);
		a.end();
		await soon();
		expect(said).toEqual(['a began', 'a ended', 'b began']);
		b.end();
		await soon();
		expect(said).toEqual(['a began', 'a ended', 'b began', 'b ended', 'c began']);
		c.end();
		expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
	});

	it('lets two that want to be alone have their turn one after another', async () => {
		const said: string[] = [];
		const [a, b] = [steppedWork('a', said), steppedWork('b', said)];
		const lane = makeLane();
		const both = Promise.all([lane.alone(a.work), lane.alone(b.work)]);
		a.end();
		b.end();
		await both;
		expect(said).toEqual(['a began', 'a ended', 'b began', 'b ended']);
	});

	it('goes on after work that failed, alone or not', async () => {
		const said: string[] = [];
		const [a, b, c] = [steppedWork('a', said), steppedWork('b', said), steppedWork('c', said)];
		const lane = makeLane();
		const failing = [lane.beside(a.work), lane.alone(b.work)];
		const fine = lane.beside(c.work);
		a.end(new Error('a failed'));
		b.end(new Error('b failed'));
		c.end();
		expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual([
			'rejected',
			'rejected'
		]);
		expect(await fine).toBe('c');
	});
});
