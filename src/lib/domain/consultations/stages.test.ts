import { describe, expect, it } from 'vitest';
import { stagesOf, type StagePath } from './stages.ts';

const ready = { details: false, questions: false, document: false };
const stateOf = (path: StagePath, ...given: Parameters<typeof stagesOf>) =>
	stagesOf(...given).find((stage) => stage.path === path)?.state;

describe('the stages of a consultation', () => {
	it('cannot be published before its details and questions are there', () => {
		const lacking = { ...ready, questions: true };
		expect(stateOf('questions', 'draft', lacking)).toBe('todo');
		expect(stateOf('publish', 'draft', lacking)).toBe('blocked');
		expect(stateOf('publish', 'draft', ready)).toBe('todo');
		expect(stateOf('responses', 'draft', ready)).toBe('blocked');
	});

	it('go from answers to coding when it closes', () => {
		expect(stateOf('responses', 'open', ready)).toBe('current');
		expect(stateOf('coding', 'open', ready)).toBe('todo');
		expect(stateOf('responses', 'closed', ready)).toBe('done');
		expect(stateOf('coding', 'closed', ready)).toBe('current');
	});

	it('are done when somebody ended them', () => {
		const finished = new Set<StagePath>(['coding', 'codebook']);
		expect(stateOf('coding', 'closed', ready, finished)).toBe('done');
		expect(stateOf('report', 'closed', ready, finished)).toBe('current');
	});
});
