import * as vscode from 'vscode';
import type { PoolGateway } from '#live/gateway';
import { plain } from '../prompts/escape-label.ts';

/** Shorter calls show no progress, because a notification that only flashes up would hide other notifications. */
const PROGRESS_DELAY_MS = 800;

/**
 * Returns a gateway that shows cancelable progress during long calls. If the request was already sent, canceling only
 * stops the wait. The outcome of the request is then unknown, and the caller reads the pool.
 */
export function gatewayWithProgress(gateway: PoolGateway): PoolGateway {
  const cancellable = <T>(title: string, call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    return showIfSlow(title, call(stop.signal), stop);
  };
  return {
    describe: (resource) =>
      cancellable(
        resource.kind === 'mfa'
          ? vscode.l10n.t('Reading the MFA settings of {0}…', resource.poolId)
          : vscode.l10n.t('Reading {0}…', resource.poolId),
        (signal) => gateway.describe(resource, signal),
      ),
    update: (resource, request) =>
      cancellable(vscode.l10n.t('Sending the request…'), (signal) => gateway.update(resource, request, signal)),
    create: (kind, request) =>
      cancellable(vscode.l10n.t('Creating the pool…'), (signal) => gateway.create(kind, request, signal)),
    addCustomAttributes: (poolId, attributes) =>
      cancellable(vscode.l10n.t('Sending the request…'), (signal) =>
        gateway.addCustomAttributes(poolId, attributes, signal),
      ),
    list: (signal) => gateway.list(signal),
  };
}

/** Shows progress with a Cancel button if a call takes a long time. */
export async function showIfSlow<T>(title: string, call: Promise<T>, stop: AbortController): Promise<T> {
  const settled = call.then(
    () => undefined,
    () => undefined,
  );
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title: plain(title), cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => stop.abort());
      return settled;
    });
  }, PROGRESS_DELAY_MS);
  try {
    return await call;
  } finally {
    clearTimeout(timer);
  }
}
