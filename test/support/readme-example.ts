import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';

/** Runs the first example of a README, in JavaScript or TypeScript. @returns its output, and the output that the README prints below it */
export function runReadmeExample(readme: string): { readonly output: string; readonly documented: string } {
  const markdown = readFileSync(join(projectRoot, readme), 'utf8');
  const [, language, code = '', documented = ''] =
    /^```(js|ts)\n(.*?)^```$.*?^```text\n(.*?)^```$/msu.exec(markdown) ?? [];
  const inputType = language === 'ts' ? 'module-typescript' : 'module';
  const output = execFileSync(process.execPath, [`--input-type=${inputType}`, '--eval', code], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { output, documented };
}
