import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { err, ok, type Result } from '../../domain/shared/result.ts';

export type ArchiveFault = 'damaged' | 'unpacks-too-large';

/** What one archive may come to, in bytes that were really unpacked: sizes it states are not believed. */
export interface ArchiveLimits {
	entries: number;
	oneEntry: number;
	altogether: number;
}

const inflate = promisify(inflateRaw);

const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
/** The end record may be followed by a comment of at most this length. */
const LONGEST_END = 22 + 65_535;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
	name: string;
	method: number;
	packed: Buffer;
}

/**
 * Unpacks the wanted entries of a ZIP archive (APPNOTE 6.3.3, 4.3), with a hard stop while
 * unpacking. Only names that are asked for are unpacked at all; of two with one name the first
 * counts. Encrypted archives, ZIP64 and other methods than deflate are damaged: no Word file has
 * them.
 */
export async function readArchive(
	bytes: Buffer,
	isWanted: (name: string) => boolean,
	limits: ArchiveLimits
): Promise<Result<Map<string, Buffer>, ArchiveFault>> {
	const entries = listEntries(bytes, limits.entries);
	if (!entries.ok) return entries;
	const out = new Map<string, Buffer>();
	let left = limits.altogether;
	for (const { name, method, packed } of entries.value) {
		if (!isWanted(name) || out.has(name)) continue;
		const most = Math.min(limits.oneEntry, left);
		const unpacked = method === STORED ? stored(packed, most) : await inflated(packed, most);
		if (!unpacked.ok) return unpacked;
		left -= unpacked.value.length;
		out.set(name, unpacked.value);
	}
	return ok(out);
}

function stored(packed: Buffer, most: number): Result<Buffer, ArchiveFault> {
	return packed.length > most ? err('unpacks-too-large') : ok(packed);
}

async function inflated(packed: Buffer, most: number): Promise<Result<Buffer, ArchiveFault>> {
	try {
		// Zlib takes no limit of none.
		return ok(await inflate(packed, { maxOutputLength: Math.max(1, most) }));
	} catch (error) {
		const isTooLarge =
			error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		return err(isTooLarge ? 'unpacks-too-large' : 'damaged');
	}
}

function listEntries(bytes: Buffer, most: number): Result<Entry[], ArchiveFault> {
	const end = findEnd(bytes);
	if (end === null) return err('damaged');
	const count = bytes.readUInt16LE(end + 10);
	if (count > most) return err('unpacks-too-large');
	const entries: Entry[] = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let nth = 0; nth < count; nth++) {
		if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGN) return err('damaged');
		const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
		const packedSize = bytes.readUInt32LE(at + 20);
		const nameLength = bytes.readUInt16LE(at + 28);
		const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
		const local = bytes.readUInt32LE(at + 42);
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		at += 46 + nameLength + rest;
		const isEncrypted = (flags & 1) === 1;
		if (isEncrypted || (method !== STORED && method !== DEFLATED)) return err('damaged');
		if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_SIGN)
			return err('damaged');
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		if (start + packedSize > bytes.length) return err('damaged');
		entries.push({ name, method, packed: bytes.subarray(start, start + packedSize) });
	}
	return ok(entries);
}

function findEnd(bytes: Buffer): number | null {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--)
		if (bytes.readUInt32LE(at) === END_SIGN) return at;
	return null;
}
