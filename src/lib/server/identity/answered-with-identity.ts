import { sql, type SQL } from 'drizzle-orm';
import { response, responseAuthor } from '../db/schema.ts';

/**
 * The organisations whose submitted response carries their identity, as a subquery of ids.
 * One that has only begun is not among them: that it has is not the secretariat's business yet.
 */
export const answeredWithIdentity = (consultationId: string): SQL =>
	sql`(select ${responseAuthor.organisationId} from ${responseAuthor} inner join ${response} on ${response.id} = ${responseAuthor.responseId} where ${responseAuthor.consultationId} = ${consultationId} and ${responseAuthor.organisationId} is not null and ${response.state} = 'submitted')`;
