import { expect, it } from 'vitest';
import { deskDraft } from './desk-draft.ts';
import type { ReportDraft } from './report-draft.ts';

const SOURCE = 'Nobody at HMP Wexcombe wrote back to us.';

it('shows a quotation as it would be printed, and nothing of what is taken out', () => {
	const start = SOURCE.indexOf('HMP');
	const draft: ReportDraft = {
		...{ title: 'Grants', summary: '', background: '', respondents: '', listsNames: false },
		...{ findings: [], results: [], recommendations: [], actions: [] },
		...{ nextSteps: '', method: '', acceptedNames: [] },
		quotations: [
			{
				...{ id: 'q', findingId: 'f', passageId: 'p', source: SOURCE, accepted: [] },
				redactions: [{ start, end: start + 'HMP Wexcombe'.length }],
				attribution: 'a small charity'
			}
		]
	};
	const shown = deskDraft(draft);
	expect(shown.title).toBe('Grants');
	expect(shown.quotations).toEqual([
		{
			...{ id: 'q', findingId: 'f', passageId: 'p', attribution: 'a small charity' },
			text: 'Nobody at [redacted] wrote back to us.'
		}
	]);
	expect(JSON.stringify(shown)).not.toContain('Wexcombe');
});
