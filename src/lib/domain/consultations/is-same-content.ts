import { contentSchema, type ConsultationContent } from './content.ts';

/** Whether two contents say the same. Parsing puts their keys in one order, whatever stored them. */
export const isSameContent = (one: ConsultationContent, other: ConsultationContent): boolean =>
	JSON.stringify(contentSchema.parse(one)) === JSON.stringify(contentSchema.parse(other));
