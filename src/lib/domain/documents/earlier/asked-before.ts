/** Where the version before was consulted on, for whoever is asked again. */
export interface AskedBefore {
	href: string;
	/** Whether it is published there what was said, and what was taken. */
	isSaid: boolean;
}
