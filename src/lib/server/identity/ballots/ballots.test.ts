import { createPrivateKey, createPublicKey } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	finish,
	getBallot,
	giveBallotKey,
	requestFor
} from '../../../../../tests/support/ballots.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inviteAll, type Invited } from '../../../../../tests/support/response-steps.ts';
import { RFC9474_VECTOR } from '../../../../../tests/support/rfc9474-vector.ts';
import { readBallot } from '../../../domain/identity/ballot.ts';
import { bytesToText } from '../../../domain/identity/bytes.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { ballotIssue, ballotKey, consultation, consultationVersion } from '../../db/schema.ts';
import { makeSealing } from '../../sealing.ts';
import { closeBallots } from './close-ballots.ts';
import { ensureBallotKeys } from './ensure-ballot-keys.ts';
import { issueBallot } from './issue-ballot.ts';
import { readBallotKeys, type PublicBallotKey } from './read-ballot-keys.ts';
import { signBlinded } from './sign-blinded.ts';
import { isSignedBy } from './spend-ballot.ts';

const db = useDatabase();
let ctx: TestContext;
let vetting: BuiltConsultation;
let first: Invited;
let second: Invited;

beforeEach(async () => {
	ctx = testContext(db());
	vetting = await aConsultation(ctx, { slug: 'vetting', content: { audience: 'invited' } });
	const [a, b] = await inviteAll(ctx, vetting.id, ['Tŷ Gobaith', 'Llamau’r Bont']);
	if (a === undefined || b === undefined) throw new Error('two were invited');
	[first, second] = [a, b];
});

async function theKey(): Promise<PublicBallotKey> {
	await giveBallotKey(ctx, vetting.versionId);
	const [key] = await readBallotKeys(ctx.db.read, vetting.id);
	if (key === undefined) throw new Error('no key');
	return key;
}

const issue = (secret: string, versionId: string, blinded: Uint8Array) =>
	issueBallot(ctx, VISITOR, { secret, versionId, blinded: bytesToText(blinded) });

describe('signing, by the RFC’s own vector', () => {
	const number = (hex: string) => BigInt(`0x${hex}`);
	const [p, q, e] = [number(RFC9474_VECTOR.p), number(RFC9474_VECTOR.q), 65_537n];
	const text = (value: bigint) => {
		const hex = value.toString(16);
		return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url');
	};
	const inverse = (value: bigint, modulus: bigint) => {
		let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
		while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
		return ((x % modulus) + modulus) % modulus;
	};
	const d = inverse(e, (p - 1n) * (q - 1n));
	const jwk = {
		kty: 'RSA',
		...{ n: text(p * q), e: text(e), d: text(d), p: text(p), q: text(q) },
		...{ dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) }
	};
	const privateKey = createPrivateKey({ format: 'jwk', key: jwk });
	const publicKey = createPublicKey(privateKey);
	const blinded = Buffer.from(RFC9474_VECTOR.blindedMessage, 'hex');

	it('gives the published blind signature', () => {
		const signature = signBlinded({ privateKey, publicKey }, blinded);
		expect(signature.toString('hex')).toBe(RFC9474_VECTOR.blindSignature);
	});

	it('refuses a message that is not below the modulus', () => {
		const large = Buffer.alloc(512, 0xff);
		expect(() => signBlinded({ privateKey, publicKey }, large)).toThrow('invalid input');
	});

	it('hands nothing out when the check after signing fails', async () => {
		const other = await theKey();
		const wrong = createPublicKey({
			key: Buffer.from(other.publicKey, 'base64'),
			format: 'der',
			type: 'spki'
		});
		expect(() => signBlinded({ privateKey, publicKey: wrong }, blinded)).toThrow();
	});
});

describe('the key of a version', () => {
	it('is made once, for invited consultations that have not closed', async () => {
		await aConsultation(ctx, { slug: 'open' });
		await aConsultation(ctx, {
			slug: 'over',
			content: { audience: 'invited' },
			closesAt: ctx.clock.now()
		});
		await Promise.all([ensureBallotKeys(ctx), ensureBallotKeys(ctx)]);
		const keys = await db().read.select().from(ballotKey);
		expect(keys.map(({ versionId }) => versionId)).toEqual([vetting.versionId]);
		const [key] = await readBallotKeys(ctx.db.read, vetting.id);
		expect(key?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
		expect(key?.words).toHaveLength(8);
	});

	it('is sealed, and destroyed at closing: the public half stays', async () => {
		const before = await theKey();
		const [kept] = await db().read.select().from(ballotKey);
		expect(kept?.sealedPrivateKey).toMatch(/^v1\./);
		await closeBallots(ctx);
		expect((await db().read.select().from(ballotKey))[0]).toEqual(kept);
		ctx.clock.set(vetting.closesAt.toISOString());
		await closeBallots(ctx);
		const [after] = await db().read.select().from(ballotKey);
		expect(after?.sealedPrivateKey).toBeNull();
		expect(after?.publicKey).toBe(before.publicKey);
		await ensureBallotKeys(ctx);
		expect((await db().read.select().from(ballotKey))[0]?.sealedPrivateKey).toBeNull();
	});

	it('is destroyed by whoever asks first after closing, were the tick to fail', async () => {
		const { versionId, publicKey } = await theKey();
		const { blinded } = await requestFor(publicKey, versionId);
		ctx.clock.set(vetting.closesAt.toISOString());
		await expect(issue(first.secret, versionId, blinded)).rejects.toThrow('closed');
		expect((await db().read.select().from(ballotKey))[0]?.sealedPrivateKey).toBeNull();
	});

	it('stays while closing is put off', async () => {
		const { versionId, publicKey } = await theKey();
		const closesAt = new Date(vetting.closesAt.getTime() + 86_400_000);
		await db().write(async (tx) => {
			await tx.update(consultation).set({ closesAt }).where(eq(consultation.id, vetting.id));
		});
		ctx.clock.set(vetting.closesAt.toISOString());
		await closeBallots(ctx);
		const { blinded } = await requestFor(publicKey, versionId);
		expect((await issue(first.secret, versionId, blinded)).signature).toHaveLength(512);
	});
});

describe('issuing', () => {
	it('gives a ballot that the key of its version verifies, and no other', async () => {
		const key = await theKey();
		const text = await getBallot(ctx, { consultationId: vetting.id, secret: first.secret });
		const ballot = readBallot(text);
		if (ballot === null) throw new Error('no ballot');
		expect(isSignedBy(key.publicKey, ballot)).toBe(true);
		expect(isSignedBy(key.publicKey, { ...ballot, versionId: 'another' })).toBe(false);
		const serial = ballot.serial.map((byte, at) => (at === 31 ? byte ^ 1 : byte));
		expect(isSignedBy(key.publicKey, { ...ballot, serial })).toBe(false);
		for (const byte of [0x00, 0xff])
			expect(
				isSignedBy(key.publicKey, { ...ballot, signature: new Uint8Array(384).fill(byte) })
			).toBe(false);
	});

	it('signs the same message again, and no second one', async () => {
		const { versionId, publicKey } = await theKey();
		const request = await requestFor(publicKey, versionId);
		const once = await issue(first.secret, versionId, request.blinded);
		expect(await issue(first.secret, versionId, request.blinded)).toEqual(once);
		const other = await requestFor(publicKey, versionId);
		await expect(issue(first.secret, versionId, other.blinded)).rejects.toThrow('invitation-used');
		expect(isSignedBy(publicKey, finish(publicKey, request, once.signature))).toBe(true);
		expect(await db().read.$count(ballotIssue)).toBe(1);
	});

	it('signs one message only when two come at once', async () => {
		const { versionId, publicKey } = await theKey();
		const requests = await Promise.all([1, 2, 3].map(() => requestFor(publicKey, versionId)));
		const outcomes = await Promise.allSettled(
			requests.map(({ blinded }) => issue(first.secret, versionId, blinded))
		);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	it('keeps nothing that the ballot shows, and no line in the log', async () => {
		await theKey();
		const text = await getBallot(ctx, { consultationId: vetting.id, secret: second.secret });
		const ballot = readBallot(text);
		const kept = JSON.stringify(await db().read.select().from(ballotIssue));
		for (const part of [ballot?.serial, ballot?.prefix, ballot?.signature.subarray(0, 16)])
			for (const form of ['hex', 'base64url'] as const)
				expect(kept).not.toContain(Buffer.from(part ?? []).toString(form));
		expect(ctx.log.lines()).toEqual([]);
	});

	it('refuses what is no blinded message, no invitation, no version of it, or too early', async () => {
		const { versionId, publicKey } = await theKey();
		const { blinded } = await requestFor(publicKey, versionId);
		const bad = [new Uint8Array(), blinded.subarray(1), new Uint8Array(384).fill(0xff)];
		for (const one of bad)
			await expect(issue(first.secret, versionId, one)).rejects.toThrow('bad-request');
		await expect(issue('x'.repeat(32), versionId, blinded)).rejects.toThrow('not-found');
		await expect(issue(first.secret, 'unknown', blinded)).rejects.toThrow('not-found');
		ctx.clock.set(new Date(vetting.opensAt.getTime() - 1).toISOString());
		await expect(issue(first.secret, versionId, blinded)).rejects.toThrow('not-open-yet');
		expect(await db().read.$count(ballotIssue)).toBe(0);
	});

	it('uses nothing up when the secret key was lost', async () => {
		const { versionId, publicKey } = await theKey();
		const { blinded } = await requestFor(publicKey, versionId);
		ctx.sealing = makeSealing('another secret key than the one before it');
		await expect(issue(first.secret, versionId, blinded)).rejects.toThrow('cannot be unsealed');
		expect(await db().read.$count(ballotIssue)).toBe(0);
	});

	it('goes on under the first key when a correction brings a second', async () => {
		const old = await theKey();
		const request = await requestFor(old.publicKey, old.versionId);
		await db().write(async (tx) => {
			const [version] = await tx.select().from(consultationVersion);
			if (version === undefined) throw new Error('no version');
			await tx.insert(consultationVersion).values({ ...version, id: 'second-version', number: 2 });
		});
		await giveBallotKey(ctx, 'second-version', 1);
		const keys = await readBallotKeys(ctx.db.read, vetting.id);
		expect(keys.map(({ versionNumber }) => versionNumber)).toEqual([1, 2]);
		expect(keys[0]?.fingerprint).not.toBe(keys[1]?.fingerprint);
		await issue(first.secret, old.versionId, request.blinded);
		// Its one ballot is out, whatever the version.
		const again = await requestFor(keys[1]?.publicKey ?? '', 'second-version');
		await expect(issue(first.secret, 'second-version', again.blinded)).rejects.toThrow(
			'invitation-used'
		);
	});
});
