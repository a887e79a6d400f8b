import { SIGNATURE_LENGTH, type Ballot } from '../../domain/identity/ballot.ts';
import {
	completeBallot,
	makeBallotRequest,
	readPublicKey
} from '../../domain/identity/ballot-request.ts';
import { bytesToText, textToBytes } from '../../domain/identity/bytes.ts';
import { draw, isSigned, sha384 } from './browser-cryptography.ts';
import { keep, readKept } from './kept-ballot.ts';

export interface BallotOffer {
	/** The name under which this browser keeps it. */
	keptAs: string;
	versionId: string;
	/** SubjectPublicKeyInfo in DER, base64. */
	publicKey: string;
}

/** `elsewhere`: this invitation's one ballot went to another browser. */
export type GotBallot = { kind: 'ballot'; ballot: Ballot } | { kind: 'elsewhere' | 'failed' };

/**
 * The ballot of the invitation whose page this is: the one that this browser keeps, or a new one.
 * What is sent is the blinded message; it is kept before it is sent, so that a lost reply can be
 * asked for again.
 */
export async function getBallot(offer: BallotOffer): Promise<GotBallot> {
	const kept = readKept(offer.keptAs);
	if (kept.ballot !== null) return { kind: 'ballot', ballot: kept.ballot };
	const pending = kept.pending ?? (await makePending(offer));
	if (pending === null) return { kind: 'failed' };
	const { request, publicKey } = pending;
	const { isOk, said } = await ask({
		versionId: request.versionId,
		blinded: bytesToText(request.blinded)
	});
	if (!isOk) {
		const isUsed = textOf(said, 'code') === 'invitation-used';
		if (isUsed) keep(offer.keptAs, {});
		return { kind: isUsed ? 'elsewhere' : 'failed' };
	}
	const spki = bytesOf(publicKey);
	const key = readPublicKey(spki);
	const signature = textToBytes(textOf(said, 'signature'), SIGNATURE_LENGTH);
	if (key === null || signature === null) return { kind: 'failed' };
	const ballot = completeBallot(key, request, signature);
	if (!(await isSigned(spki, ballot))) return { kind: 'failed' };
	keep(offer.keptAs, { ballot });
	return { kind: 'ballot', ballot };
}

/** How long the network may take, in milliseconds. After that nobody believes the page any more. */
const PATIENCE = 20_000;

/**
 * Asks for the signature.
 * @throws DOMException when the whole reply is not there in time; as `fetch` does
 */
async function ask(message: object): Promise<{ isOk: boolean; said: unknown }> {
	// Not AbortSignal.timeout: browsers that can make ballots are older than it.
	const limit = new AbortController();
	const timer = setTimeout(() => {
		limit.abort();
	}, PATIENCE);
	try {
		const reply = await fetch(`${location.pathname}/ballot`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(message),
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			signal: limit.signal
		});
		return { isOk: reply.ok, said: await reply.json() };
	} finally {
		clearTimeout(timer);
	}
}

async function makePending({ keptAs, versionId, publicKey }: BallotOffer) {
	const key = readPublicKey(bytesOf(publicKey));
	if (key === null) return null;
	const request = await makeBallotRequest(key, versionId, { draw, sha384 });
	const pending = { request, publicKey };
	keep(keptAs, { pending });
	return pending;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** One text of a reply, '' where there is none. */
function textOf(reply: unknown, name: string): string {
	const found = typeof reply === 'object' && reply !== null ? Object.entries(reply) : [];
	const value: unknown = found.find(([key]) => key === name)?.[1];
	return typeof value === 'string' ? value : '';
}
