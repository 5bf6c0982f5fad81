import { expect, it } from 'vitest';
import manifest from '../../package.json';

/** Settings that a folder may set before it is trusted, since they are harmless. */
const harmless = [
  // They affect live calls, which are off until then.
  'userpool.requestTimeout',
  // They only show more or less of the file.
  'userpool.codeLens',
  'userpool.inlayHints.defaults',
  'userpool.inlayHints.live',
  // It adds only the open text to the log.
  'userpool.trace.server',
];

it('each setting is off in an untrusted folder, or known to be harmless', () => {
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect([...restrictedConfigurations, ...harmless].sort()).toEqual(settings.sort());
});
