// A program: migrates the database of DATABASE_URL and fills it with a closed consultation on a
// draft of 2,000 clauses: as many responses as its argument says, each with twenty comments, a
// quarter of them suggesting words and a third of them coded. The same argument gives the same
// rows. Prints where to find it, as JSON.
import { ATTRIBUTIONS } from '../../src/lib/domain/consultations/attribution.ts';
import type { Clause } from '../../src/lib/domain/documents/clause.ts';
import { COMMENT_KINDS } from '../../src/lib/domain/responses/comments/comment-kind.ts';
import { NOTHING_SAID } from '../../src/lib/domain/responses/about.ts';
import { chunks } from '../../src/lib/domain/shared/chunks.ts';
import { systemClock } from '../../src/lib/server/clock.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import {
	answer,
	coding,
	passage,
	response,
	responseAuthor,
	secretariat,
	theme
} from '../../src/lib/server/db/schema.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { startSession } from '../../src/lib/server/people/sessions.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { aClause, aDocument } from './a-document.ts';
import { mair } from './cast.ts';
import { aComment } from './comments-world.ts';
import { aConsultation } from './consultation-builder.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { seededRandom } from './seeded-random.ts';

const DAY = 86_400_000;
const CLAUSES = 2000;
const COMMENTS_EACH = 20;
const CLAUSES_A_SECTION = 12;
const WORDS = 'The establishment decides within eight weeks of a complete application';

const count = Number(process.argv[2] ?? '600');
const db = await openDatabase();
await db.migrate();
const random = seededRandom('comments');
const ctx = {
	...{ db, clock: systemClock, random, log: makeLog() },
	sealing: makeSealing(TEST_SECRET_KEY)
};
const now = ctx.clock.now();
const { id: consultationId, versionId } = await aConsultation(ctx, {
	slug: 'commented',
	content: { audience: 'open-link' },
	opensAt: new Date(now.getTime() - 40 * DAY),
	closesAt: new Date(now.getTime() - DAY)
});
const clauses: Clause[] = Array.from({ length: CLAUSES }, (_, n) => {
	const section = Math.floor(n / CLAUSES_A_SECTION) + 1;
	const at = n % CLAUSES_A_SECTION;
	const id = `clause-${String(n).padStart(4, '0')}`;
	if (at === 0)
		return aClause({
			...{ id, kind: 'heading', level: (section % 3) + 1, number: String(section) },
			text: `Part ${String(section)} of the guidance`
		});
	const number = `${String(section)}.${String(at)}`;
	return aClause({ id, number, text: `${WORDS} of kind ${number}. `.repeat(3).trim() });
});
await aDocument(ctx, consultationId, { clauses });

const themeId = random.id();
const responses = Array.from({ length: count }, (_, n) => ({
	n,
	id: random.id(),
	attribution: ATTRIBUTIONS[n % 3] ?? ('named' as const)
}));
const comments = responses.flatMap(({ n, id }) =>
	Array.from({ length: COMMENTS_EACH }, (_, i) => {
		// Half of what is said gathers at the first hundred clauses.
		const drawn = (n * 7919 + i * 104_729) % 1_000_003;
		const clause = clauses[i % 2 === 0 ? (drawn + i) % 100 : (drawn + i) % CLAUSES];
		const kind = COMMENT_KINDS[drawn % COMMENT_KINDS.length] ?? 'gap';
		const suggested = i % 4 === 0 ? `${clause?.text ?? ''} In writing, case ${String(n)}.` : null;
		const text = `Case ${String(n)}, ${String(i)}. ${WORDS}, and nobody says why. `
			.repeat(4)
			.trim();
		const value = aComment(kind, text, suggested);
		const isRead = drawn % 3 === 0;
		return { ...answerRow({ responseId: id, questionId: clause?.id ?? '', value }), isRead };
	}).filter(
		// A response comments on a clause once.
		({ questionId }, at, all) => all.findIndex((one) => one.questionId === questionId) === at
	)
);
const coded = comments.filter((_, n) => n % 3 === 0).map((row) => ({ ...row, id: random.id() }));
await db.write(async (tx) => {
	await tx.insert(secretariat).values({
		...{ id: 'secretariat', name: 'The Invented Advisory Group', accentColour: '#0a5d66' },
		contactEmail: 'secretariat@advisory.example'
	});
	await tx.insert(theme).values({
		...{ id: themeId, consultationId, parentId: null, name: 'Time', nameFolded: 'time' },
		...{ description: '', position: 0 }
	});
	for (const part of chunks(responses, 500)) {
		await tx.insert(response).values(
			part.map(({ id, attribution }) => ({
				...{ id, consultationId, versionId, attribution, channel: 'web' as const },
				...{ state: 'submitted' as const, isShown: true, mayBeQuoted: true },
				...{ about: NOTHING_SAID, receiptHash: `receipt of ${id}` }
			}))
		);
		await tx.insert(responseAuthor).values(
			part.flatMap(({ n, id, attribution }) =>
				attribution === 'anonymous'
					? []
					: [
							{
								...{ responseId: id, attribution, consultationId, organisationId: null },
								...{ statedName: `Invented Charity ${String(n)}`, submittedAt: now }
							}
						]
			)
		);
	}
	for (const part of chunks(comments, 500)) await tx.insert(answer).values(part);
	for (const part of chunks(coded, 500)) {
		await tx.insert(passage).values(
			part.map(({ id, responseId, questionId }) => ({
				...{ id, consultationId, responseId, questionId },
				...{ startOffset: 0, endOffset: 40 }
			}))
		);
		await tx.insert(coding).values(
			part.map(({ id }) => ({
				...{ passageId: id, themeId, stance: 'none' as const },
				...{ coderId: mair.personId, codedAt: now }
			}))
		);
	}
});
const session = await startSession(ctx, mair.personId, 'bench');
await db.close();
console.log(
	JSON.stringify({ consultationId, themeId, session: session.id, comments: comments.length })
);
