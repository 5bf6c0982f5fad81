import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';
import { projectRoot } from '../../scripts/paths.mjs';

it('the browser client responds to the server’s request for a script', () => {
  const browser = readFileSync(`${projectRoot}/dist/browser.js`, 'utf8');
  expect(browser).toContain(JSON.stringify(PACKAGED_SCRIPT));
  // The client serves no other file from the package.
  expect(browser).toContain('"dist/yaml.js"');
});
