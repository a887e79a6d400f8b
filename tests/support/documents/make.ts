// Makes the documents of this folder again, and the numbers that LibreOffice prints for them:
//   node --import tsx tests/support/documents/make.ts
// It needs soffice (Debian: libreoffice-writer-nogui) and pdftotext (poppler-utils). The tests need
// neither: they read what was made.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { makeCommissioning } from './make-commissioning.ts';
import { makeGrants } from './make-grants.ts';
import { makeVetting } from './make-vetting.ts';
import { printedNumbers } from './printed-numbers.ts';

const here = import.meta.dirname;
const work = mkdtempSync(path.join(tmpdir(), 'documents-'));
const at = (name: string): string => path.join(work, name);
const soffice = (to: string, name: string, into = work): void => {
	execFileSync(
		'soffice',
		[
			`-env:UserInstallation=file://${at('profile')}`,
			'--headless',
			'--convert-to',
			to,
			'--outdir',
			into,
			at(name)
		],
		{ stdio: 'ignore' }
	);
};
const WORD = 'docx:MS Word 2007 XML';

try {
	writeFileSync(at('grants.fodt'), await makeGrants());
	soffice(WORD, 'grants.fodt');
	writeFileSync(at('commissioning.docx'), await makeCommissioning());
	writeFileSync(at('vetting.docx'), await makeVetting());
	// Written by one program, and saved again by another.
	writeFileSync(at('framework.docx'), await makeCommissioning(4));
	soffice(WORD, 'framework.docx', at('again'));
	copyFileSync(at('again/framework.docx'), at('framework.docx'));
	const printed: Record<string, unknown> = {};
	for (const name of ['grants', 'commissioning', 'vetting', 'framework']) {
		copyFileSync(at(`${name}.docx`), path.join(here, `${name}.docx`));
		soffice('pdf', `${name}.docx`);
		execFileSync('pdftotext', ['-layout', at(`${name}.pdf`)]);
		const text = readFileSync(at(`${name}.txt`), 'utf8');
		printed[name] = { pages: text.split('\f').length - 1, numbers: printedNumbers(text) };
	}
	const json = await format(JSON.stringify(printed), {
		parser: 'json',
		useTabs: true,
		printWidth: 100
	});
	writeFileSync(path.join(here, 'printed-numbers.json'), json);
} finally {
	rmSync(work, { recursive: true });
}
