import { describe, expect, it } from 'vitest';
import { replyClock } from './reply-clock.ts';

const published = new Date('2026-03-02T15:00:00Z');
const asked = [
	{ id: 'first', replyBy: '2026-03-20' },
	{ id: 'second', replyBy: '' }
];
const at = (instant: string, replied: string[] = []) =>
	replyClock(
		asked,
		new Map(replied.map((id) => [id, { decision: 'accept' as const }])),
		published,
		new Date(instant),
		instant.slice(0, 10)
	);

describe('the clock of a reply', () => {
	it('counts whole days from the first release', () => {
		expect(at('2026-03-02T15:00:01Z').daysOwed).toBe(0);
		expect(at('2026-03-12T14:59:00Z').daysOwed).toBe(9);
		expect(at('2026-03-12T15:00:00Z').daysOwed).toBe(10);
	});

	it('runs on while one recommendation is unanswered, and stops with the last', () => {
		expect(at('2026-03-12T15:00:00Z', ['first'])).toMatchObject({ answered: 1, daysOwed: 10 });
		expect(at('2026-03-12T15:00:00Z', ['first', 'second']).daysOwed).toBeNull();
	});

	it('is overdue the day after the one asked for, and never without one', () => {
		expect(at('2026-03-20T23:00:00Z').overdue).toBe(0);
		expect(at('2026-03-21T00:00:00Z').overdue).toBe(1);
		expect(at('2026-03-21T00:00:00Z', ['first']).overdue).toBe(0);
	});

	it('owes nothing where nothing was recommended', () => {
		expect(replyClock([], new Map(), published, new Date(), '2026-03-21').daysOwed).toBeNull();
	});
});
