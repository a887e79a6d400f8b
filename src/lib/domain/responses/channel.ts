/** How a response came in. All but 'web' are recorded by the secretariat, and counted apart. */
export const CHANNELS = ['web', 'email', 'paper', 'phone', 'meeting'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
	web: 'On this site',
	email: 'By e-mail',
	paper: 'On paper',
	phone: 'By phone',
	meeting: 'In a meeting'
};
