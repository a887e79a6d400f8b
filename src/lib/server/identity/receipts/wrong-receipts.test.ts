import { beforeEach, describe, expect, it } from 'vitest';
import { wrongReceipts, type WrongReceipts } from './wrong-receipts.ts';

const MINUTE = 60_000;
let at = 0;
let waits: number[] = [];
let wrong: WrongReceipts;

beforeEach(() => {
	at = 1000;
	waits = [];
	wrong = wrongReceipts({
		now: () => at,
		wait: (milliseconds) => {
			waits.push(milliseconds);
			return Promise.resolve();
		}
	});
});

const slip = async (address = '192.0.2.1', slug = 'vetting') => {
	await wrong.beforeRefusing({ slug, address, askedAt: at });
	return waits.at(-1) ?? 0;
};
const slips = async (count: number, address?: string) => {
	for (let n = 0; n < count; n++) await slip(address);
};

describe('wrong receipt codes', () => {
	it('cost an honest person three slips without waiting, then twice as long each time', async () => {
		await slips(9);
		expect(waits).toEqual([300, 300, 300, 800, 1300, 2300, 4300, 8300, 16_300]);
		expect(await slip()).toBe(16_300);
	});

	it('are refused at the same moment, however long the look-up took', async () => {
		at = 1250;
		await wrong.beforeRefusing({ slug: 'vetting', address: '192.0.2.1', askedAt: 1000 });
		expect(waits).toEqual([50]);
	});

	it('of one address make no other wait, nor the same one in another consultation', async () => {
		await slips(20);
		expect(await slip('192.0.2.2')).toBe(300);
		expect(await slip('192.0.2.1', 'white-paper')).toBe(300);
	});

	it('are forgotten after a quarter of an hour', async () => {
		await slips(6);
		at += 16 * MINUTE;
		expect(await slip()).toBe(300);
	});

	it('from very many addresses slow all wrong ones a little, never for long', async () => {
		for (let n = 0; n < 150; n++) await slip(`198.51.100.${String(n)}`);
		expect(await slip('203.0.113.9')).toBe(800);
		for (let n = 0; n < 2000; n++) await slip(`2001:db8::${String(n)}`);
		expect(await slip('203.0.113.10')).toBe(2300);
	});

	it('do not pile up answers that wait: beyond a number they are refused at once', async () => {
		const pending: (() => void)[] = [];
		const waited: number[] = [];
		wrong = wrongReceipts({
			now: () => at,
			wait: (milliseconds) => {
				waited.push(milliseconds);
				return new Promise<void>((resolve) => pending.push(resolve));
			}
		});
		const all = Array.from({ length: 600 }, () =>
			wrong.beforeRefusing({ slug: 'vetting', address: '192.0.2.1', askedAt: at })
		);
		expect(waited[499]).toBe(16_300);
		expect(waited.slice(500).every((milliseconds) => milliseconds === 300)).toBe(true);
		for (const resolve of pending) resolve();
		await Promise.all(all);
	});
});
