import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { exampleOf } from '../../support/example-of.ts';

const projectRoot = join(__dirname, '..', '..', '..', '..');

type Run = (api: typeof vscode, output: { log: (line: string) => void }) => Promise<void>;

describe('the README of client/', () => {
  it('has an example that prints the documented output', async () => {
    const { code, documented } = exampleOf(readFileSync(join(projectRoot, 'client', 'README.md'), 'utf8'));
    const script = stripTypeScriptTypes(code).replace(/^import \* as vscode from 'vscode';$/m, '');
    // oxlint-disable-next-line typescript/no-implied-eval -- it is our own README
    const run = new Function('vscode', 'console', `return (async () => {\n${script}\n})();`) as Run;
    let output = '';
    await run(vscode, { log: (line) => (output += `${line}\n`) });
    assert.notEqual(output, '');
    assert.equal(output, documented);
  });
});
