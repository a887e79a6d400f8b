/** What a page says when somebody saved while this person was typing. */
export interface ChangedMeanwhile {
	/** The revision that is saved now: sent to save over it. */
	revision: number;
	who: string;
	/** "14 January 2027, 5pm"; null when not known. */
	when: string | null;
	/** Fields that read otherwise now than what was typed. */
	differing: { name: string; now: string }[];
}
