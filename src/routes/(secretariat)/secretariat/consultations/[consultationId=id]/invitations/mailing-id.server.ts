import type { FormValues } from '$lib/server/http/form';

/**
 * The id that the page made for the letters of its form, so that pressing its button twice makes
 * them once; {} for a form that came without one.
 */
export const mailingOf = ({ mailingId }: FormValues): { mailingId?: string } =>
	typeof mailingId === 'string' && /^[A-Za-z0-9_-]{20}$/.test(mailingId) ? { mailingId } : {};
