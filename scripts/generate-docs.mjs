// npm run docs: writes the files that are generated from core/ (see scripts/docs/documents.mjs).
//   node scripts/generate-docs.mjs [--check]    --check only verifies that the files are up to date

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStale, makeDocuments } from './docs/documents.mjs';
import { projectRoot } from './paths.mjs';

const stale = (await makeDocuments()).filter(isStale);
if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`${file} is not up to date: run npm run docs.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, text } of stale) {
    writeFileSync(join(projectRoot, file), text);
    console.log(`${file} written.`);
  }
}
