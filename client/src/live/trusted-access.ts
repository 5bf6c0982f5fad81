import * as l10n from '@vscode/l10n';
import { LiveError, type LiveAccess } from './pool-gateway.ts';

/** Live access that is shut while the workspace is not trusted: every call rejects with a {@link LiveError} then. */
export function whileTrusted(access: LiveAccess, isTrusted: () => boolean): LiveAccess {
  const trusted = (): LiveAccess => {
    if (isTrusted()) return access;
    const message = l10n.t(
      'Pools at AWS are out of reach while this workspace is not trusted: its settings could send your requests elsewhere.',
    );
    throw new LiveError(message, { kind: 'untrusted', code: 'WorkspaceNotTrusted' });
  };
  return {
    connect: async (connection) => trusted().connect(connection),
    profiles: async () => trusted().profiles(),
    endpointOf: async (connection) => trusted().endpointOf(connection),
    defaultRegion: async (profile) => trusted().defaultRegion(profile),
  };
}
