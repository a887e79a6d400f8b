import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { addCast } from '../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import { consultation } from '../db/schema.ts';
import { phaseCondition } from './phase-condition.ts';

const db = useDatabase();
let ctx: TestContext;

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
});

const { scheduledOrOpen, open, closedOrArchived } = phaseCondition;
const PHASES = [
	[scheduledOrOpen, ['scheduled', 'open']],
	[open, ['open']],
	[closedOrArchived, ['closed', 'archived']]
] as const;

it('what is asked of the database is what the clock says, to the millisecond', async () => {
	const { id, opensAt, closesAt } = await aConsultation(ctx);
	const own = eq(consultation.id, id);
	const instants = [opensAt, closesAt].flatMap((at) => [-1, 0, 1].map((by) => at.getTime() + by));
	const changes = [
		{ archivedAt: null },
		{ archivedAt: opensAt },
		{ archivedAt: null, publishedAt: null },
		{ opensAt: null, closesAt: null }
	];
	const found = new Set<Phase>();
	for (const change of changes) {
		await db().write((tx) => tx.update(consultation).set(change).where(own));
		const [schedule] = await db().read.select().from(consultation).where(own);
		if (schedule === undefined) throw new Error('it was not kept');
		for (const instant of instants) {
			const now = new Date(instant);
			const phase = phaseAt(schedule, { now: () => now });
			found.add(phase);
			for (const [condition, phases] of PHASES) {
				const isMet = (await db().read.$count(consultation, and(own, condition(now)))) === 1;
				const isIn = phases.some((one) => one === phase);
				expect(isMet, `${phases.join(' or ')} of what is ${phase}`).toBe(isIn);
			}
		}
	}
	expect(found.size).toBe(5);
});
