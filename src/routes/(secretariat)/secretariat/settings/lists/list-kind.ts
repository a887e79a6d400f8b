import {
	REGISTER_LIST_KINDS,
	type RegisterListKind
} from '$lib/domain/organisations/register-list';
import { DomainError } from '$lib/domain/shared/domain-error';

/** The list that an address names. @throws DomainError `not-found` */
export function listKind(param: string): RegisterListKind {
	const kind = REGISTER_LIST_KINDS.find((each) => each === param);
	if (kind === undefined) throw new DomainError('not-found', 'list');
	return kind;
}
