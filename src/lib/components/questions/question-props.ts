import type { FieldError } from '$lib/components/ui/field-error';
import type { Question, QuestionType } from '$lib/domain/consultations/question';
import type { RawValues } from '$lib/domain/responses/answer-fields';

/** What every question's field takes. */
export interface QuestionProps<T extends QuestionType = QuestionType> {
	question: Extract<Question, { type: T }>;
	/** What was typed or stored, by field name: `fieldValues` makes it from an answer. */
	values?: RawValues | undefined;
	error?: FieldError;
	/** "s" where many questions stand on one page. */
	size?: 's' | 'm' | undefined;
}
