import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Calls `note` whenever the program verifies a signature, for the tests of this file. Node's own
 * function is watched: a mock of the module would come too late for what another file has loaded.
 */
export function watchVerify(note: () => void): void {
	beforeAll(() => {
		const real = crypto.verify;
		vi.spyOn(crypto, 'verify').mockImplementation(
			new Proxy(real, {
				apply(target, self, given) {
					note();
					return Reflect.apply(target, self, given) as unknown;
				}
			})
		);
		syncBuiltinESMExports();
	});
	afterAll(() => {
		vi.restoreAllMocks();
		syncBuiltinESMExports();
	});
}
