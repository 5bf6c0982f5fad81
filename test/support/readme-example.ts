import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { exampleOf } from './example-of.ts';

/** Runs the first example in a README. @returns its actual and its documented output */
export function runReadmeExample(readme: string): { readonly output: string; readonly documented: string } {
  const { language, code, documented } = exampleOf(readFileSync(join(projectRoot, readme), 'utf8'));
  const inputType = language === 'ts' ? 'module-typescript' : 'module';
  const output = execFileSync(process.execPath, [`--input-type=${inputType}`, '--eval', code], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { output, documented };
}
