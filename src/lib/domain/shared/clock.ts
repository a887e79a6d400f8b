/** Where time comes from. Passed in, so that a rule about time can be tested without waiting. */
export interface Clock {
	/** The current instant. */
	now(): Date;
}
