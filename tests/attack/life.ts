import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { makeReceipt } from '../../src/lib/server/identity/receipt.ts';
import { openResponse } from '../../src/lib/server/responses/open-response.ts';
import { getBallot } from '../support/ballots.ts';
import type { Chance } from '../support/chance.ts';
import { answerPage, send, type Invited } from '../support/response-steps.ts';

/** Something that a respondent does, so many milliseconds after the letters went out. */
export interface Step {
	at: number;
	act: (ctx: Context) => Promise<void>;
}

export interface Life {
	invited: Invited;
	/** Null for those who never answer. */
	attribution: Attribution | null;
	steps: Step[];
	key: { slug: string; receipt: string };
	responseId: string | null;
	isWithdrawn: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WORDS = 'grants should run for three years at least because small charities cannot bid'.split(
	' '
);

/**
 * How one invited organisation lives through a consultation: most sit down once and answer within
 * the hour, some come back days later, some take a ballot and never use it, some never come.
 */
export function lifeOf(
	invited: Invited,
	{ id, slug, chance }: { id: string; slug: string; chance: Pick<Chance, 'below' | 'pick'> }
): Life {
	const { below, pick } = chance;
	const fate = below(20);
	const attribution = pick([
		'anonymous',
		'anonymous',
		'anonymous',
		'named',
		'unattributed'
	] as const);
	const hasScripts = below(3) > 0;
	const life: Life = {
		...{ invited, attribution: fate < 5 ? null : attribution, steps: [] },
		...{ key: { slug, receipt: '' }, responseId: null, isWithdrawn: false }
	};
	let at = below(12 * 24 * 60) * MINUTE + below(MINUTE);
	const then = (act: Step['act']) => {
		life.steps.push({ at, act });
		at += below(5) > 0 ? MINUTE + below(20 * MINUTE) : below(36) * HOUR + MINUTE;
	};
	let ballot: string | null = null;
	const takeBallot: Step['act'] = async (ctx) => {
		const draw = (length: number) => Buffer.from(ctx.random.secret(length), 'base64url');
		ballot = await getBallot(ctx, { consultationId: id, secret: invited.secret }, draw);
	};
	if (fate < 2) return life;
	if (hasScripts || life.attribution === null) then(takeBallot);
	if (life.attribution === null) return life;

	then(async (ctx) => {
		const receipt = makeReceipt(ctx.random);
		const isAlone = ballot !== null && attribution === 'anonymous';
		const invitationSecret = isAlone ? null : invited.secret;
		await openResponse(ctx, VISITOR, { slug, attribution, receipt, invitationSecret, ballot });
		life.key = { slug, receipt };
	});
	const write = (most: number) =>
		Array.from({ length: 1 + below(most) }, () => pick(WORDS)).join(' ');
	const save = (sectionId: string, fields: Record<string, string>) => {
		then(async (ctx) => {
			await answerPage(ctx, life.key, sectionId, fields);
		});
	};
	const submit = () => {
		then(async (ctx) => {
			await send(ctx, life.key);
		});
	};
	save('s-grants', { 'q-q-agree': 'agree', 'q-q-why': write(150) });
	save('s-bidding', { 'q-q-region': write(2) });
	if (below(10) > 0) submit();
	if (below(4) === 0) {
		save('s-grants', { 'q-q-agree': 'disagree', 'q-q-why': write(200) });
		submit();
	}
	return life;
}
