import * as l10n from '@vscode/l10n';
import { type LiveAccess, LiveError } from '#live/gateway';

/** Returns live access that rejects each call with a {@link LiveError} while the workspace is not trusted. */
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
    endpointOf: async (connection) => trusted().endpointOf(connection),
    profiles: async () => trusted().profiles(),
    defaultRegion: async (profile) => trusted().defaultRegion(profile),
  };
}
