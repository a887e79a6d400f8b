import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * Runs a program in the project's folder with this terminal, and waits for it.
 * A signal that stops us stops it first, so that nothing goes on half way behind our back.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>} its exit code; 128 and more when a signal ended it
 */
export function runProgram(command, args, options = {}, onStart = () => undefined) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
		onStart(child);
		/** @param {NodeJS.Signals} signal */
		const pass = (signal) => {
			child.kill(signal);
			process.exitCode = signal === 'SIGINT' ? 130 : 143;
		};
		const settle = () => {
			process.off('SIGINT', pass);
			process.off('SIGTERM', pass);
		};
		process.on('SIGINT', pass);
		process.on('SIGTERM', pass);
		child.once('error', (error) => {
			settle();
			reject(error);
		});
		child.once('close', (code, signal) => {
			settle();
			resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
		});
	});
}

/**
 * Runs a program whose output is only worth reading when it fails: then it is printed, all of it.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runQuietly(command, args) {
	/** @type {Buffer[]} */
	const output = [];
	const code = await runProgram(command, args, { stdio: ['inherit', 'pipe', 'pipe'] }, (child) => {
		child.stdout?.on('data', (part) => output.push(part));
		child.stderr?.on('data', (part) => output.push(part));
	});
	const wasStopped = process.exitCode !== undefined;
	if (code !== 0 && !wasStopped) process.stderr.write(Buffer.concat(output));
	return code;
}

/**
 * Runs npm: the one that started us where there is one, found without a shell.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 */
export function runNpm(args, options = {}, onStart) {
	const npm = process.env.npm_execpath;
	if (npm !== undefined && /\.c?js$/.test(npm))
		return runProgram(process.execPath, [npm, ...args], options, onStart);
	return runProgram('npm', args, { ...options, shell: process.platform === 'win32' }, onStart);
}
