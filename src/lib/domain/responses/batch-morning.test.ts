import { expect, it } from 'vitest';
import { latestMorning } from './batch-morning.ts';

it('changes at six in the morning, by the clocks in London', () => {
	expect(latestMorning(new Date('2026-11-22T05:59:59Z'))).toBe('2026-11-21');
	expect(latestMorning(new Date('2026-11-22T06:00:00Z'))).toBe('2026-11-22');
	expect(latestMorning(new Date('2026-06-30T23:30:00Z'))).toBe('2026-06-30');
	expect(latestMorning(new Date('2026-07-01T05:00:00Z'))).toBe('2026-07-01');
});
