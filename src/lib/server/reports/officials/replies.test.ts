import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../../tests/support/written-report.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { createOfficialLink } from './create-official-link.ts';
import { decideSignOff } from '../decide-sign-off.ts';
import { publishReport } from '../publish-report.ts';
import { readRelease } from '../read-release.ts';
import { replyAsOfficial } from './reply-as-official.ts';
import { replyByLink } from './reply-by-link.ts';
import { reportOf } from '../report-of.ts';
import { revokeOfficialLink } from './revoke-official-link.ts';
import { sendToChair } from '../send-to-chair.ts';
import { hashSecret } from '../../random.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
let ctx: TestContext;

const revision = async () => (await reportOf(db().read, consultationId)).revision;

beforeEach(async () => {
	await addCast(db());
	await addReportWorld(db());
	ctx = testContext(db());
});

describe('replying', () => {
	const publishIt = async () => {
		await writeReport(ctx);
		const at = await revision();
		await sendToChair(ctx, mair, { consultationId, revision: at, comment: '' });
		await decideSignOff(ctx, chair, {
			consultationId,
			revision: at,
			decision: 'approved',
			comment: ''
		});
		await publishReport(ctx, mair, { consultationId, revision: at, changeNote: '' });
		const { content } = await readRelease(ctx, { slug });
		const [first, second] = content.recommendations;
		if (first === undefined || second === undefined) throw new Error('two recommendations');
		return { first, second };
	};

	it('counts the days that a reply has been owed, until everything is answered', async () => {
		const { first, second } = await publishIt();
		ctx.clock.advance({ days: 12 });
		expect((await readRelease(ctx, { slug })).clock).toMatchObject({ daysOwed: 12, answered: 0 });
		const secret = await createOfficialLink(ctx, mair, {
			consultationId,
			officialName: 'Perpetua Grange, Ministry of Examples'
		});
		await replyByLink(ctx, VISITOR, {
			secret,
			recommendationId: first.id,
			decision: 'accept-in-part',
			reason: 'From next April, for new contracts.'
		});
		await replyAsOfficial(ctx, official, {
			consultationId,
			recommendationId: second.id,
			decision: 'reject',
			reason: 'It would need a change in law.'
		});
		const now = await readRelease(ctx, { slug });
		expect(now.clock).toMatchObject({ daysOwed: null, answered: 2 });
		expect(now.replies.get(first.id)).toMatchObject({
			decision: 'accept-in-part',
			officialName: 'Perpetua Grange, Ministry of Examples'
		});
	});

	it('is refused by a revoked link, an unknown one, and for what was never recommended', async () => {
		const { first } = await publishIt();
		const secret = await createOfficialLink(ctx, mair, {
			consultationId,
			officialName: 'P Grange'
		});
		const answer = { decision: 'accept', reason: 'Yes.' } as const;
		await expect(
			replyByLink(ctx, VISITOR, { ...answer, secret, recommendationId: 'never-recommended' })
		).rejects.toMatchObject({ code: 'not-found' });
		await revokeOfficialLink(ctx, mair, { consultationId, linkId: hashSecret(secret) });
		for (const wrong of [secret, 'no-such-secret-was-ever-made'])
			await expect(
				replyByLink(ctx, VISITOR, { ...answer, secret: wrong, recommendationId: first.id })
			).rejects.toMatchObject({ code: 'link-expired' });
	});

	it('cannot be written by the secretariat in an official’s name', async () => {
		const { first } = await publishIt();
		await expect(
			replyAsOfficial(ctx, mair, {
				consultationId,
				recommendationId: first.id,
				decision: 'accept',
				reason: 'Yes.'
			})
		).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
