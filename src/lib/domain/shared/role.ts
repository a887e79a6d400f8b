export const ROLES = ['secretariat', 'chair', 'official'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
	secretariat: 'Secretariat',
	chair: 'Chair',
	official: 'Official'
};
