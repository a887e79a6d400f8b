/** Why a release may not go out beside those before it. */
export interface AuditFailure {
	releaseNumber: number;
	/** The table's title, the finding's heading, or "Who answered". */
	where: string;
	/** Why, in words for the secretariat. */
	reason: string;
	/** The `NamedCount` that it is about, where it is about one. */
	countId?: string;
	/** The table that it is about, where it is about one. */
	tableId?: string;
}
