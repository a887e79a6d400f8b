import { Paragraph, TextRun } from 'docx';
import { formatCount } from '../../domain/disclosure/released-count.ts';
import { formatIsoDay } from '../../domain/reports/iso-day.ts';
import { inWords } from '../../domain/reports/method-note.ts';
import type { ReleaseContent, ReleasedFinding } from '../../domain/reports/release-content.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { REPLY_DECISION_PAST } from '../../domain/reports/reply-decision.ts';
import { formatDay } from '../../domain/shared/london-time.ts';
import { heading, note, type Block } from './docx-block.ts';
import { docxMarkdown } from './docx-markdown.ts';
import { tableBlocks } from './docx-results.ts';
import { docxTable } from './docx-table.ts';
import { styledRun } from './styled-run.ts';

const capitalised = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
/** Who was invited and who answered. */
export function respondentBlocks({ respondents }: ReleaseContent): Block[] {
	const { invited, list, heldBack, tables, withheld, text } = respondents;
	const asked =
		invited === null
			? 'Anybody with the link could answer.'
			: `${String(invited)} organisations were invited.`;
	const held =
		heldBack.kind === 'exact'
			? ''
			: ` ${formatCount(heldBack)} more answered anonymously and were not read: so few organisations could have sent these answers that reading them would have shown whose they are.`;
	return [
		new Paragraph({ text: `${asked} ${formatCount(list.total)} answered.${held}` }),
		...docxMarkdown(text),
		...(list.names !== null && list.names.length > 0
			? [
					heading('Organisations that answered by name', 2),
					...list.names.map((name) => new Paragraph({ text: name, bullet: { level: 0 } }))
				]
			: list.note === ''
				? []
				: [note(list.note)]),
		...tables.flatMap((table) => [heading(table.title, 2), ...tableBlocks(table, '')]),
		...(withheld.length === 0
			? []
			: [
					note(
						`Not shown, because the groups would be too small: ${inWords(withheld.map((title) => title.toLowerCase()))}.`
					)
				])
	];
}

/** What was said, theme by theme, with the quotations. */
export function findingBlocks({ findings }: ReleaseContent): Block[] {
	const one = (own: ReleasedFinding, level: 2 | 3): Block[] => [
		heading(own.heading, level),
		new Paragraph({
			style: 'Source',
			keepNext: true,
			children: [
				styledRun({ text: capitalised(own.count.word ?? 'not shown'), bold: true }),
				new TextRun(
					` (${formatCount(own.count.count)} of ${formatCount(own.count.base)} organisations)`
				)
			]
		}),
		...docxMarkdown(own.text),
		...own.quotations.flatMap((quotation) => [
			new Paragraph({ text: `“${quotation.text}”`, style: 'Quotation', keepNext: true }),
			new Paragraph({ text: capitalised(quotation.attribution), style: 'Attribution' })
		])
	];
	return findings
		.filter(({ parentId }) => parentId === null)
		.flatMap((own) => [
			...one(own, 2),
			...findings.filter(({ parentId }) => parentId === own.id).flatMap((child) => one(child, 3))
		]);
}

/** Recommendations with the findings that they rest on, and the replies given so far. */
export function recommendationBlocks(content: ReleaseContent, replies: Replies): Block[] {
	const headings = new Map(content.findings.map(({ id, heading: own }) => [id, own]));
	return content.recommendations.flatMap((own) => {
		const reply = replies.get(own.id);
		const rests = own.findingIds.flatMap((id) => headings.get(id) ?? []);
		const facts = [
			rests.length === 0 ? '' : `Rests on: ${inWords(rests)}.`,
			own.replyBy === '' ? '' : `Reply asked for by ${formatIsoDay(own.replyBy)}.`
		].filter((text) => text !== '');
		return [
			heading(`Recommendation ${String(own.number)}, to ${own.addressedTo}`, 2),
			...docxMarkdown(own.text),
			...(facts.length === 0 ? [] : [note(facts.join(' '))]),
			...(reply === undefined
				? [note('No reply yet.')]
				: [
						new Paragraph({
							children: [styledRun({ text: REPLY_DECISION_PAST[reply.decision], bold: true })]
						}),
						...reply.reason.split('\n').map((line) => new Paragraph({ text: line })),
						note(`${reply.officialName}, ${formatDay(reply.repliedAt)}`)
					])
		];
	});
}

export const actionBlocks = ({ actions }: ReleaseContent): Block[] => [
	docxTable(
		[
			{ label: 'What', width: 55 },
			{ label: 'Who', width: 25 },
			{ label: 'By when', width: 20 }
		],
		actions.map(({ text, owner, dueOn }) => [
			docxMarkdown(text),
			owner,
			dueOn === '' ? 'No date yet' : formatIsoDay(dueOn)
		])
	)
];
