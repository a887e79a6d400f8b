/**
 * Stops this process when the npm that started it is stopped. npm passes a signal to the shell
 * between us, and a shell such as Debian's dies of it without passing it on: we would live on as
 * an orphan that holds the port.
 */
export function stopWithNpm() {
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 300);
	watch.unref();
}
