// A program: migrates the database of DATABASE_URL, as the server does when it starts.
import { openDatabase } from '../../src/lib/server/db/client.ts';

const db = await openDatabase();
await db.migrate();
await db.close();
