// A program, forked by run.ts: runs one bench and sends its figures to the parent.
import { pathToFileURL } from 'node:url';
import type { Bench } from './figure.ts';

const file = process.argv[2];
if (file === undefined || process.send === undefined) throw new Error('run.ts forks this program');
// A bench's file is named at run time; what it exports is the convention of figure.ts.
const { default: bench } = (await import(pathToFileURL(file).href)) as { default: Bench };
process.send(await bench());
process.disconnect();
