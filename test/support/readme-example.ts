import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../..');

/** Runs the first JavaScript example of a README. @returns its output, and the output that the README prints below it */
export function runReadmeExample(readme: string): { readonly output: string; readonly documented: string } {
  const markdown = readFileSync(join(projectRoot, readme), 'utf8');
  const [, code = '', documented = ''] = /^```js\n(.*?)^```$.*?^```text\n(.*?)^```$/msu.exec(markdown) ?? [];
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { output, documented };
}
