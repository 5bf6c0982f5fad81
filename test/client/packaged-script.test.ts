import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';
import { projectRoot } from '../../scripts/paths.mjs';

it('the client in a browser answers the request by which the server asks for a script', () => {
  const browser = readFileSync(`${projectRoot}/dist/browser.js`, 'utf8');
  expect(browser).toContain(JSON.stringify(PACKAGED_SCRIPT));
  // Of the package, that one file and no other.
  expect(browser).toContain('"dist/yaml.js"');
});
