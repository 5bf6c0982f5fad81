import { expect, it } from 'vitest';
import manifest from '../../package.json';

/** Settings that a folder may set before it is trusted, since they can do no harm. */
const harmless = [
  // Live calls, which they are about, are off until then.
  'userpool.requestTimeout',
  // They only show more, or less, of what is in the file.
  'userpool.codeLens',
  'userpool.inlayHints.defaults',
  // What it adds to the log is the text that is open.
  'userpool.trace.server',
];

it('each setting is off in a folder that is not trusted, or known to be harmless', () => {
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect([...restrictedConfigurations, ...harmless].sort()).toEqual(settings.sort());
});
