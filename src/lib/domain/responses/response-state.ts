/** A withdrawn response has no state: it is deleted. */
export const RESPONSE_STATES = ['draft', 'submitted'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];
