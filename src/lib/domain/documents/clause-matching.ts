/** Clauses of the old document that became clauses of the new one. */
export interface ClauseLink {
	/** Of the old document, in its order; several were merged. */
	from: string[];
	/** Of the new one; several if a clause was split. */
	to: string[];
	/** Other words, capitals or marks; a new number alone is not. */
	isReworded: boolean;
	/** Stands elsewhere among the clauses that stayed. */
	isMoved: boolean;
	/** Of the words, 0 to 1; 1 for the same words. */
	similarity: number;
}

/** Two clauses that may be one: for a person to decide. */
export interface UnsurePair {
	from: string;
	to: string;
	similarity: number;
}

/** Every clause is in a link, or among the deleted or the inserted ones. */
export interface ClauseMatching {
	/** In the order of the old document. */
	links: ClauseLink[];
	/** Both ends are also among the deleted and the inserted, until somebody says otherwise. */
	unsure: UnsurePair[];
	deleted: string[];
	inserted: string[];
}
