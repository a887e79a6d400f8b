import { describe, expect, it } from 'vitest';
import { errorLabel, makeLog, type LogFields } from './log.ts';

function logged(write: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown> {
	let line = '';
	write(makeLog({ write: (text) => (line = text) }));
	return JSON.parse(line) as Record<string, unknown>;
}

describe('the log', () => {
	it('takes the fields of its list and no others', () => {
		const more = { status: 500, body: 'canary', answer: 'canary' } as LogFields;
		const line = logged((log) => {
			log.error('unexpected error', more);
		});
		expect(line).toMatchObject({ status: 500, msg: 'unexpected error' });
		expect(JSON.stringify(line)).not.toContain('canary');
	});

	it('keeps no time of an error that happened while somebody answered', () => {
		const line = logged((log) => {
			log.errorWithoutTime('unexpected error', { status: 500 });
		});
		expect(line).not.toHaveProperty('time');
	});

	it('says of an error its class or code, never its message', () => {
		expect(errorLabel(new Error('canary'))).toBe('Error');
		expect(errorLabel(Object.assign(new Error('canary'), { code: 'SQLITE_FULL' }))).toBe(
			'Error SQLITE_FULL'
		);
		expect(errorLabel('canary')).toBe('not-an-error');
	});
});
