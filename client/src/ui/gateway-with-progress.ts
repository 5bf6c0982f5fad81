import * as vscode from 'vscode';
import type { PoolGateway } from '../live/pool-gateway.ts';
import { plain } from './plain.ts';

/** Calls that are over sooner show no progress: a notification that flashes by only hides others. */
const PATIENCE_MS = 800;

/**
 * The same gateway with progress while a call takes long: nothing shows while the user is being asked. Reading can
 * be cancelled; sending cannot, because nobody would know then whether it was carried out.
 */
export function gatewayWithProgress(gateway: PoolGateway): PoolGateway {
  const reading = <T>(title: string, call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    return showIfSlow(title, call(stop.signal), stop);
  };
  return {
    describe: (poolId) => reading(vscode.l10n.t('Reading {0} …', poolId), (signal) => gateway.describe(poolId, signal)),
    mfaConfig: (poolId) =>
      reading(vscode.l10n.t('Reading the MFA factors of {0} …', poolId), (signal) => gateway.mfaConfig(poolId, signal)),
    update: (request) => showIfSlow(vscode.l10n.t('Sending the request …'), gateway.update(request)),
    list: (signal) => gateway.list(signal),
  };
}

async function showIfSlow<T>(title: string, call: Promise<T>, stop?: AbortController): Promise<T> {
  const settled = call.then(
    () => undefined,
    () => undefined,
  );
  const timer = setTimeout(() => {
    const cancellable = stop !== undefined;
    const options = { location: vscode.ProgressLocation.Notification, title: plain(title), cancellable };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => stop?.abort());
      return settled;
    });
  }, PATIENCE_MS);
  try {
    return await call;
  } finally {
    clearTimeout(timer);
  }
}
