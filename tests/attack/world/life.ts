import type { Attribution } from '../../../src/lib/domain/consultations/attribution.ts';
import type { Chance } from '../../support/chance.ts';
import type { Browser } from './browser.ts';
import { afterBallot, afterLetter, DAY, nextStep } from './timing.ts';

/** Something that a respondent does, so many milliseconds after the world began. */
export interface Step {
	at: number;
	act: () => Promise<void>;
}

export interface Life {
	organisationId: string;
	/** Null for those who never answer. */
	attribution: Attribution | null;
	browser: Browser;
	steps: Step[];
	isWithdrawn: boolean;
}

export const WAYS = ['anonymous', 'anonymous', 'anonymous', 'named', 'unattributed'] as const;
const WORDS = 'grants should run for three years at least because small charities cannot bid'.split(
	' '
);

/** When letters came. */
export interface Letters {
	invitedAt: number;
	remindedAt: number;
}

/**
 * How one invited organisation lives through a consultation: most come after the invitation,
 * others after the reminder. Most sit down once and answer within the hour, some come back days
 * later, some stop on the way, some never come.
 */
export function lifeOf(
	organisation: { id: string; email: string },
	{
		browser,
		letters,
		chance
	}: { browser: Browser; letters: Letters; chance: Pick<Chance, 'below' | 'pick'> }
): Life {
	const { below, pick } = chance;
	const fate = below(20);
	const [isAbsent, onlyLooks, keepsBallot, onlyOpens, neverSends] = [
		...[fate < 2, fate === 2, fate === 3 || fate === 4, fate === 5, fate === 6]
	];
	const attribution = isAbsent || onlyLooks || keepsBallot ? null : pick(WAYS);
	const life: Life = {
		...{ organisationId: organisation.id, attribution, browser, steps: [], isWithdrawn: false }
	};
	if (isAbsent) return life;

	let at = afterLetter(below(5) < 3 ? letters.invitedAt : letters.remindedAt, chance);
	const then = (act: Step['act'], next = nextStep) => {
		life.steps.push({ at, act });
		const from = at;
		at = next(at, chance);
		return at - from;
	};
	const looks = async () => {
		await browser.lookAtInvitation();
	};
	const takesBallot = () => browser.takeBallot();
	if (onlyLooks) then(looks);
	else if (keepsBallot || below(3) > 0) then(takesBallot, afterBallot);
	else then(looks);
	if (attribution === null) return life;

	const pause = then(() => browser.open(attribution));
	/** Whoever was away has closed the browser and types the code. */
	const goOn = (act: Step['act'], away: number) =>
		then(async () => {
			if (away > DAY / 4) await browser.comeBack();
			await act();
		});
	const write = (most: number) =>
		Array.from({ length: 1 + below(most) }, () => pick(WORDS)).join(' ');
	const why = (agree: string, most: number) => ({ 'q-q-agree': agree, 'q-q-why': write(most) });
	if (onlyOpens) return life;
	const [first, area] = [why('agree', 150), { 'q-q-region': write(2) }];
	let away = goOn(() => browser.save(1, first), pause);
	away = goOn(() => browser.save(2, area), away);
	if (neverSends) return life;
	away = goOn(() => browser.submit(), away);
	if (attribution !== 'anonymous' && below(3) === 0)
		away = goOn(() => browser.haveReceiptMailed(organisation.email), away);
	if (below(4) > 0) return life;
	const second = why('disagree', 200);
	away = goOn(() => browser.save(1, second), away);
	goOn(() => browser.submit(), away);
	return life;
}
