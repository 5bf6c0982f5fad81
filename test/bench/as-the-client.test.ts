import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientNodeOptions } from '../../bench/servers/programs.mjs';
import { projectRoot } from '../../scripts/paths.mjs';

it('the bench starts the server with the Node options of the VS Code extension', () => {
  const text = readFileSync(join(projectRoot, 'client/src/language-client/node/server-process.ts'), 'utf8');
  expect([...text.matchAll(/'(--max[^']*)'/g)].map(([, option]) => option)).toEqual(clientNodeOptions);
});
