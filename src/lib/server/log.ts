import pino from 'pino';

/** What may be logged. Anything else has no place to go: that is the point. */
export interface LogFields {
	requestId?: string;
	/** A route's id such as `/consultations/[slug]`, never an address with its values. */
	route?: string;
	method?: string;
	status?: number;
	milliseconds?: number;
	/** An error code, an error's class, or a constraint's name. Never an error's message. */
	error?: string;
	jobKind?: string;
	count?: number;
}

export interface Log {
	info(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
	/** An error of which not even the time may be kept: it happened while somebody answered. */
	errorWithoutTime(event: string, fields?: LogFields): void;
}

const ALLOWED: readonly (keyof LogFields)[] = [
	'requestId',
	'route',
	'method',
	'status',
	'milliseconds',
	'error',
	'jobKind',
	'count'
];

function pick(fields: LogFields): LogFields {
	return Object.fromEntries(
		ALLOWED.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]])
	);
}

/** A log of JSON lines on `destination` (standard output unless told), allow-listed fields only. */
export function makeLog(destination?: pino.DestinationStream): Log {
	const options: pino.LoggerOptions = {
		base: null,
		level: process.env.LOG_LEVEL ?? 'info',
		serializers: {}
	};
	const make = (more: pino.LoggerOptions) =>
		destination === undefined
			? pino({ ...options, ...more })
			: pino({ ...options, ...more }, destination);
	const logger = make({});
	const timeless = make({ timestamp: false });
	return {
		info: (event, fields = {}) => {
			logger.info(pick(fields), event);
		},
		error: (event, fields = {}) => {
			logger.error(pick(fields), event);
		},
		errorWithoutTime: (event, fields = {}) => {
			timeless.error(pick(fields), event);
		}
	};
}

/** What of an error may be logged: a domain or driver code, a constraint, else its class. */
export function errorLabel(error: unknown): string {
	if (!(error instanceof Error)) return 'not-an-error';
	if ('constraint' in error && typeof error.constraint === 'string')
		return `${error.name} ${error.constraint}`;
	if ('code' in error && typeof error.code === 'string') return `${error.name} ${error.code}`;
	return error.name;
}
