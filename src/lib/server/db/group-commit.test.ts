import { describe, expect, it } from 'vitest';
import { groupCommit, type Brackets } from './group-commit.ts';

/** A connection that writes down what it is told. */
function recorder({ failsToCommit = false } = {}) {
	const told: string[] = [];
	let isOpen = false;
	const says = (word: string, then?: () => void) => () => {
		told.push(word);
		then?.();
	};
	const brackets: Brackets = {
		begin: says('begin', () => (isOpen = true)),
		commit: says('commit', () => {
			if (failsToCommit) throw new Error('disk full');
			isOpen = false;
		}),
		rollback: says('rollback', () => (isOpen = false)),
		mark: says('mark'),
		keep: says('keep'),
		drop: says('drop'),
		isOpen: () => isOpen
	};
	let tail: Promise<unknown> = Promise.resolve();
	const inTurn = (work: () => Promise<void>) => {
		const turn = tail.then(work);
		tail = turn;
		return turn;
	};
	return { told, brackets, write: groupCommit(brackets, inTurn) };
}

describe('writers that wait in line', () => {
	it('share one commit, and hear of it only afterwards', async () => {
		const { told, write } = recorder();
		const heard = ['a', 'b', 'c'].map((name) =>
			write(async () => {
				told.push(name);
				return name;
			}).then((out) => {
				told.push(`heard ${out}`);
				return out;
			})
		);
		expect(await Promise.all(heard)).toEqual(['a', 'b', 'c']);
		expect(told.slice(0, 11)).toEqual(
			'begin mark a keep mark b keep mark c keep commit'.split(' ')
		);
		expect(told.slice(-3)).toEqual(['heard a', 'heard b', 'heard c']);
	});

	it('undo one that throws, and keep its neighbours', async () => {
		const { told, write } = recorder();
		const settled = await Promise.allSettled([
			write(async () => 'kept'),
			write(async () => Promise.reject(new Error('a change of mind'))),
			write(async () => 'kept too')
		]);
		expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(told).toEqual('begin mark keep mark drop mark keep commit'.split(' '));
	});

	it('all fail when the commit does', async () => {
		const { told, write } = recorder({ failsToCommit: true });
		const settled = await Promise.allSettled([write(async () => 1), write(async () => 2)]);
		expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
		expect(told.at(-1)).toBe('rollback');
	});

	it('who comes while a group runs is in the next one', async () => {
		const { told, write } = recorder();
		let late: Promise<string> | undefined;
		await write(async () => {
			late = write(async () => 'late');
			await new Promise((done) => setTimeout(done, 5));
		});
		expect(await late).toBe('late');
		expect(told.filter((word) => word === 'commit')).toHaveLength(2);
	});

	it('come in groups that are not too large, none forgotten', async () => {
		const { told, write } = recorder();
		const all = await Promise.all(Array.from({ length: 150 }, (_, n) => write(async () => n)));
		expect(all).toHaveLength(150);
		expect(told.filter((word) => word === 'commit')).toHaveLength(3);
	});
});
