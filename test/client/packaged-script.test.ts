import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';
import { projectRoot } from '../../scripts/paths.mjs';

it('the client in a browser answers the server’s request for a script', () => {
  const browser = readFileSync(`${projectRoot}/dist/browser.js`, 'utf8');
  expect(browser).toContain(JSON.stringify(PACKAGED_SCRIPT));
  // Only that file of the package is returned.
  expect(browser).toContain('"dist/yaml.js"');
});
