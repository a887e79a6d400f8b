// A program: opens an anonymous response in the database of DATABASE_URL with the ballot given, and
// prints "opened" or the code of the refusal.
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import { DomainError } from '../../src/lib/domain/shared/domain-error.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { makeReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { openResponse } from '../../src/lib/server/responses/answering/open-response.ts';
import { testContext } from './context.ts';

const [slug = '', ballot = '', now = ''] = process.argv.slice(2);
const db = await openDatabase();
const ctx = { ...testContext(db, { now }), random: systemRandom };
try {
	await openResponse(ctx, VISITOR, {
		...{ slug, ballot, attribution: 'anonymous', invitationSecret: null },
		receipt: makeReceipt(systemRandom)
	});
	process.stdout.write('opened');
} catch (error) {
	process.stdout.write(error instanceof DomainError ? error.code : 'unexpected');
} finally {
	await db.close();
}
