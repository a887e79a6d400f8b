// Loaded into the server under test before it starts, with `node --import`: the clock of its process
// stands still until the test moves it, by a message, and what waits for seconds waits by that clock.
// The build itself has no such door.
//
// TEST_NOW         milliseconds of the epoch at which the clock begins
// TEST_CHANCE      makes the random bytes of the process repeat themselves for one text
// TEST_LOG_SQL     a broken product: writes each insert into this table into the log
import crypto from 'node:crypto';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';

const { env } = process;
let now = Number(env.TEST_NOW);

globalThis.Date = new Proxy(Date, {
	construct: (real, given, as) =>
		/** @type {object} */ (Reflect.construct(real, given.length === 0 ? [now] : given, as)),
	get: (real, key) => (key === 'now' ? () => now : /** @type {unknown} */ (Reflect.get(real, key)))
});

// What waits longer is patience with a mail server, which has its own clock.
const [SHORTEST, LONGEST] = [1000, 5000];

/** A timer by the clock that is set; it keeps no process alive. */
class Waiting {
	/**
	 * @param {() => unknown} act
	 * @param {number} delay milliseconds
	 * @param {boolean} isRepeated
	 */
	constructor(act, delay, isRepeated) {
		this.act = act;
		this.due = now + delay;
		this.every = isRepeated ? delay : null;
		waiting.add(this);
	}
	ref() {
		return this;
	}
	unref() {
		return this;
	}
	hasRef() {
		return false;
	}
}
/** @type {Set<Waiting>} */
const waiting = new Set();

/**
 * @param {typeof setTimeout | typeof setInterval} real
 * @param {boolean} isRepeated
 */
const timerBy =
	(real, isRepeated) =>
	(
		/** @type {(...given: unknown[]) => unknown} */ act,
		delay = 0,
		/** @type {unknown[]} */ ...given
	) =>
		delay < SHORTEST || (delay > LONGEST && !isRepeated)
			? real(act, delay, ...given)
			: new Waiting(() => act(...given), delay, isRepeated);
const clearBy =
	(/** @type {typeof clearTimeout} */ real) =>
	(/** @type {Waiting | NodeJS.Timeout | undefined} */ timer) => {
		if (timer instanceof Waiting) waiting.delete(timer);
		else real(timer);
	};
Object.assign(globalThis, {
	setTimeout: timerBy(setTimeout, false),
	setInterval: timerBy(setInterval, true),
	clearTimeout: clearBy(clearTimeout),
	clearInterval: clearBy(clearInterval)
});

/** Lets everything that is under way end: the database answers at once. */
async function settle() {
	for (let turns = 0; turns < 10; turns++) await turn();
}

// What is repeated every minute is done every three hours: thousands of looks at nothing take long.
const RARELY = 3 * 3_600_000;

/**
 * Moves the clock on. What is due on the way happens at its own time; what is repeated happens once,
 * as in a process that slept.
 *
 * @param {number} to
 */
async function moveTo(to) {
	for (;;) {
		const next = [...waiting]
			.filter(({ due }) => due <= to)
			.sort((a, b) => a.due - b.due)
			.at(0);
		if (next === undefined) break;
		now = Math.max(now, next.due);
		if (next.every === null) waiting.delete(next);
		else next.due = to + Math.max(next.every, RARELY);
		next.act();
		await settle();
	}
	now = to;
}

process.on('message', (/** @type {{ to: number }} */ { to }) => {
	void moveTo(to).then(() => process.send?.({ at: now }));
});
process.channel?.unref();

if (env.TEST_CHANCE !== undefined) {
	let drawn = 0;
	/** @param {number} count */
	const draw = (count) => {
		const blocks = Array.from({ length: Math.ceil(count / 32) }, () =>
			crypto.hash('sha256', `${env.TEST_CHANCE ?? ''}:${String(drawn++)}`, 'buffer')
		);
		return Buffer.concat(blocks).subarray(0, count);
	};
	Object.assign(crypto, {
		randomBytes: (
			/** @type {number} */ count,
			/** @type {((error: null, bytes: Buffer) => void) | undefined} */ done
		) => {
			const bytes = draw(count);
			if (done === undefined) return bytes;
			process.nextTick(done, null, bytes);
		}
	});
	syncBuiltinESMExports();
}

if (env.TEST_LOG_SQL !== undefined) {
	const wanted = new RegExp(`^insert into "(?:${env.TEST_LOG_SQL})"`);
	// As `sqlite-driver.ts` chooses it.
	const name = process.versions.node.startsWith('20.') ? 'better-sqlite3' : 'better-sqlite3-13';
	const require = createRequire(import.meta.url);
	/** @type {typeof import('better-sqlite3')} */
	const Real = require(name);
	const module = require.cache[require.resolve(name)];
	if (module === undefined) throw new Error(`${name} was not loaded`);
	module.exports = new Proxy(Real, {
		construct: (real, [file, options]) =>
			new real(String(file), {
				...(typeof options === 'object' ? options : {}),
				verbose: (sql) => {
					if (wanted.test(String(sql))) console.log(JSON.stringify({ msg: 'statement', sql }));
				}
			})
	});
}
