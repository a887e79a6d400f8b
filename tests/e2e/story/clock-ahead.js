// Loaded into a server before it starts, with `node --import`: its clock goes CLOCK_AHEAD
// milliseconds before the machine's, for what is done at an hour of the day.
const ahead = Number(process.env.CLOCK_AHEAD);
const RealDate = Date;
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
	construct: (real, given, as) =>
		/** @type {object} */ (Reflect.construct(real, given.length === 0 ? [now()] : given, as)),
	get: (real, key) => (key === 'now' ? now : /** @type {unknown} */ (Reflect.get(real, key)))
});
