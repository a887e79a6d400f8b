import { createHash } from 'node:crypto';
import type { Random } from '../../src/lib/server/random.ts';

/** Chance that repeats itself: the same seed gives the same ids, secrets and orders. */
export function seededRandom(seed: string): Random {
	let drawn = 0;
	const bytes = (count: number): Buffer => {
		const blocks: Buffer[] = [];
		for (let have = 0; have < count; have += 32)
			blocks.push(
				createHash('sha256')
					.update(`${seed}:${String(drawn++)}`)
					.digest()
			);
		return Buffer.concat(blocks).subarray(0, count);
	};
	return {
		id: () => bytes(15).toString('base64url'),
		secret: (byteCount) => bytes(byteCount).toString('base64url'),
		shuffle: (items) =>
			items
				.map((item) => ({ item, key: bytes(8).readBigUInt64BE() }))
				.sort((a, b) => (a.key < b.key ? -1 : 1))
				.map(({ item }) => item)
	};
}
