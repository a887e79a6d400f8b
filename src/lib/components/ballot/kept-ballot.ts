import { ballotText, readBallot, type Ballot } from '../../domain/identity/ballot.ts';
import {
	readRequest,
	requestText,
	type BallotRequest
} from '../../domain/identity/ballot-request.ts';

/**
 * What this browser keeps of one ballot, under a name: a consultation's, and for the page of an
 * invitation also the hash of its address, because one browser may open two. No time is among it.
 */
export interface Kept {
	ballot: Ballot | null;
	/** Sent, and not answered yet: to be sent again as it is, with the key that it was made for. */
	pending: { request: BallotRequest; publicKey: string } | null;
	/** True once the ballot was handed in from this browser. */
	isHandedIn: boolean;
}

const NOTHING: Kept = { ballot: null, pending: null, isHandedIn: false };
const itemOf = (name: string): string => `ballot:${name}`;
// For a browser that keeps nothing: then at least this page has it.
const inMemory = new Map<string, string>();

export function readKept(name: string): Kept {
	const [ballot = '', request = '', publicKey = '', state = ''] = lineOf(name).split('|');
	const pending = readRequest(request);
	return {
		ballot: readBallot(ballot),
		pending: pending === null ? null : { request: pending, publicKey },
		isHandedIn: state === 'handed in'
	};
}

/**
 * Keeps it in this browser.
 * @returns false when it lasts no longer than this page
 */
export function keep(name: string, kept: Partial<Kept>): boolean {
	const { ballot, pending, isHandedIn } = { ...NOTHING, ...kept };
	const line = [
		ballot === null ? '' : ballotText(ballot),
		pending === null ? '' : requestText(pending.request),
		pending?.publicKey ?? '',
		isHandedIn ? 'handed in' : ''
	].join('|');
	inMemory.set(name, line);
	try {
		localStorage.setItem(itemOf(name), line);
		return true;
	} catch {
		return false;
	}
}

function lineOf(name: string): string {
	try {
		return localStorage.getItem(itemOf(name)) ?? inMemory.get(name) ?? '';
	} catch {
		return inMemory.get(name) ?? '';
	}
}
