// `npm run attack`: the linking attack in its long form, on this program and on broken ones.
// `npm run attack -- --runs 50 --break-runs 2 --half-runs 0` takes less time.
import process from 'node:process';

process.env.DATABASE_URL = 'file:attack.db';
await import('./long-form.ts');
