// A program: starts to send letters from the database of DATABASE_URL to a mail server, invites
// every organisation to a consultation if one is given, and ends when no letter is due.
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { createInvitations } from '../../src/lib/server/identity/invitations/create-invitations.ts';
import { INVITED_WRITERS } from '../../src/lib/server/identity/letters/write-invited-letters.ts';
import { mailIsIdle, startMail, stopMail } from '../../src/lib/server/mail/start-mail.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { mair } from './cast.ts';
import { testContext } from './context.ts';
import { mailServiceOn } from './mail-service.ts';

const MINUTE = 60_000;
// The test decides how long a silence lasts: it ends with this process.
const patience = {
	...{ connection: MINUTE, opening: MINUTE },
	...{ beforeLastLine: MINUTE, afterLastLine: MINUTE }
};

const [smtpUrl = '', now = '', consultationId = ''] = process.argv.slice(2);
const db = await openDatabase();
const ctx = { ...testContext(db, { now }), random: systemRandom };
startMail(ctx, mailServiceOn(smtpUrl, INVITED_WRITERS, patience));
if (consultationId !== '')
	await createInvitations(ctx, mair, {
		consultationId,
		choice: { kind: 'search', search: { words: '', entries: {} } }
	});
await mailIsIdle(ctx);
await stopMail(ctx);
await db.close();
