/** Pairs of positions in two documents, one to one; -1 for a clause that is alone. */
export class ClausePairs {
	readonly toNew: number[];
	readonly toOld: number[];

	constructor(olds: number, news: number) {
		this.toNew = new Array<number>(olds).fill(-1);
		this.toOld = new Array<number>(news).fill(-1);
	}

	pair(old: number, now: number): void {
		this.toNew[old] = now;
		this.toOld[now] = old;
	}

	/** Both exist, and neither has a partner. */
	areAlone(old: number, now: number): boolean {
		return this.toNew[old] === -1 && this.toOld[now] === -1;
	}

	arePaired(old: number, now: number): boolean {
		return now >= 0 && this.toNew[old] === now;
	}

	copy(): ClausePairs {
		const copy = new ClausePairs(this.toNew.length, this.toOld.length);
		this.toNew.forEach((now, old) => {
			if (now !== -1) copy.pair(old, now);
		});
		return copy;
	}
}
