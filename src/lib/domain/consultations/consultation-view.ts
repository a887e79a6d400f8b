import type { ConsultationContent } from './content.ts';
import type { Phase } from './phase.ts';
import type { QuestionCount } from './question-count.ts';

/** What the public page of a consultation shows; a preview makes one from the draft. */
export interface ConsultationView {
	content: Omit<ConsultationContent, 'sections'>;
	phase: Phase;
	/** Null in a preview of a draft without dates. */
	opensAt: Date | null;
	closesAt: Date | null;
	minutes: number;
	questions: QuestionCount;
	sections: { title: string; questions: QuestionCount }[];
	documents: { title: string; mediaType: string; byteCount: number; href: string }[];
	/** The draft that can be commented on; null where there is none. */
	draft: { title: string; href: string; clauseCount: number; minutes: number } | null;
	closingChanges: { before: Date; after: Date; changedAt: Date }[];
	corrections: { number: number; changeNote: string; publishedAt: Date }[];
	/** Where answering starts; null where there is nothing to start, or only by an invitation's link. */
	startHref: string | null;
	/** How anonymity works and is checked; null where there are no ballots. */
	anonymityHref: string | null;
	reportHref: string | null;
	/** What was changed in the draft afterwards; null until it is published. */
	nextVersionHref: string | null;
}
