import { expect, it } from 'vitest';
import manifest from '../../package.json';

/** Settings that a folder may set before it is trusted, because they are harmless. */
const harmless = [
  // Affects only live calls, which require trust.
  'userpool.requestTimeout',
  // These settings only show or hide information about the file.
  'userpool.codeLens',
  'userpool.inlayHints.defaults',
  'userpool.inlayHints.live',
  // This setting only adds the content of the file to the log.
  'userpool.trace.server',
];

it('every setting is ignored in an untrusted folder unless it is known to be harmless', () => {
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect([...restrictedConfigurations, ...harmless].sort()).toEqual(settings.sort());
});
