import * as l10n from '@vscode/l10n';
import { type LiveAccess, LiveError } from '#live/gateway';

/** Returns live access that rejects each call with a {@link LiveError} while the workspace is not trusted. */
export function whileTrusted(access: LiveAccess, isTrusted: () => boolean): LiveAccess {
  const trusted = (): LiveAccess => {
    if (isTrusted()) return access;
    const message = l10n.t(
      "User pools in AWS aren't available in Restricted Mode. The workspace's settings could redirect your requests, so trust the workspace first.",
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
