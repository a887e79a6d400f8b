import { z } from 'zod';

/**
 * What a respondent says about itself, as ids of the register's lists. Every item is optional:
 * an anonymous respondent says only what it chooses to.
 */
export const aboutSchema = z.object({
	sizeBandId: z.string().nullable(),
	regionIds: z.array(z.string()),
	serviceCategoryIds: z.array(z.string()),
	specialismIds: z.array(z.string())
});
export type About = z.infer<typeof aboutSchema>;

export const NOTHING_SAID: About = {
	sizeBandId: null,
	regionIds: [],
	serviceCategoryIds: [],
	specialismIds: []
};

/** Whether a respondent says anything about itself. */
export const saysSomething = (about: About): boolean =>
	about.sizeBandId !== null ||
	[about.regionIds, about.serviceCategoryIds, about.specialismIds].some((ids) => ids.length > 0);
