// Runs before a test file is imported: src/lib/server/db/schema.ts reads DATABASE_URL when it loads.
import { testStore } from './test-store-of-file.ts';

process.env.DATABASE_URL = testStore.url;
