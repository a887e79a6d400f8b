import { describe, expect, it } from 'vitest';
import { phaseAt, type Schedule } from './phase.ts';

const schedule: Schedule = {
	publishedAt: new Date('2026-11-01T09:00:00Z'),
	opensAt: new Date('2026-11-02T09:00:00Z'),
	closesAt: new Date('2026-11-30T17:00:00Z'),
	archivedAt: null
};
const at = (instant: string, change: Partial<Schedule> = {}) =>
	phaseAt({ ...schedule, ...change }, { now: () => new Date(instant) });

describe('the phase of a consultation', () => {
	it('is scheduled until the millisecond before it opens', () => {
		expect(at('2026-11-02T08:59:59.999Z')).toBe('scheduled');
	});
	it('is open from the very instant of opening', () => {
		expect(at('2026-11-02T09:00:00.000Z')).toBe('open');
	});
	it('is open until the millisecond before it closes', () => {
		expect(at('2026-11-30T16:59:59.999Z')).toBe('open');
	});
	it('is closed at the very instant of closing', () => {
		expect(at('2026-11-30T17:00:00.000Z')).toBe('closed');
	});
	it('is a draft while it is not published, whatever its dates', () => {
		expect(at('2026-11-10T09:00:00Z', { publishedAt: null })).toBe('draft');
	});
	it('is archived once it is put away, even as a draft', () => {
		const archivedAt = new Date('2026-11-05T09:00:00Z');
		expect(at('2026-11-10T09:00:00Z', { archivedAt, publishedAt: null })).toBe('archived');
	});
});
