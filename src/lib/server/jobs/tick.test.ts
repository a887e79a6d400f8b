import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { startTick } from './tick.ts';

const db = useDatabase();
let ctx: TestContext;

beforeEach(() => {
	ctx = testContext(db());
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the tick', () => {
	it('works at once and every minute, until it is stopped', async () => {
		let rounds = 0;
		const tick = startTick(ctx, {
			count: async () => {
				rounds++;
				await Promise.resolve();
			}
		});
		expect(rounds).toBe(1);
		await vi.advanceTimersByTimeAsync(180_000);
		expect(rounds).toBe(4);
		await tick.stop();
		await vi.advanceTimersByTimeAsync(180_000);
		expect(rounds).toBe(4);
	});

	it('does not overtake a round that takes long, and stops when it has ended', async () => {
		let begun = 0;
		let ended = 0;
		const long = async () => {
			begun++;
			await new Promise((done) => setTimeout(done, 150_000));
			ended++;
		};
		const tick = startTick(ctx, { long });
		await vi.advanceTimersByTimeAsync(130_000);
		expect([begun, ended]).toEqual([1, 0]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect([begun, ended]).toEqual([2, 1]);
		const stopped = tick.stop();
		await vi.advanceTimersByTimeAsync(150_000);
		await stopped;
		expect([begun, ended]).toEqual([2, 2]);
	});

	it('goes on after a failure, and logs its kind without its words', async () => {
		let worked = 0;
		const tick = startTick(ctx, {
			broken: () => Promise.reject(new Error('of Tŷ Gobaith, 07700 900123')),
			whole: async () => {
				worked++;
				await Promise.resolve();
			}
		});
		await vi.advanceTimersByTimeAsync(60_000);
		await tick.stop();
		expect(worked).toBe(2);
		const [first, ...more] = ctx.log.lines();
		expect(more).toHaveLength(1);
		expect(first).toContain('"jobKind":"broken"');
		expect(first).not.toContain('Gobaith');
	});
});
