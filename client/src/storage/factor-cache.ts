import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { factorsOf, type MfaFactors } from '#core/resources/mfa-factors';
import type { JsonObject } from '#core/json';
import type { MfaListener } from '#live/operations';
import type { LiveError } from '#live/gateway';
import { formatForLog } from '#live/messages';

const KEY = 'mfaFactors';
/** The key that is set when the user dismisses the hint permanently. */
const DISMISSED = 'mfaFactors.hintDismissed';

/** MFA factors by pool ID. */
export type FactorsByPool = Readonly<Record<string, MfaFactors>>;

/** The dependencies of {@link FactorCache}. */
export interface FactorCacheDependencies {
  /** Returns the store for the data about a pool. */
  readonly storeFor: (poolId: string) => vscode.Memento;
  /** All stores with factors. */
  readonly stores: readonly vscode.Memento[];
  /** The store for dismissed hints, across workspaces. */
  readonly dismissed: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Shows a hint. @returns the button that the user presses, if any */
  readonly showHint: (text: string, button: string) => PromiseLike<string | undefined>;
}

/** Caches the MFA factors of the pools that were read, for the state of their files. */
export class FactorCache implements MfaListener {
  readonly #dependencies: FactorCacheDependencies;
  #hasReportedUnread = false;

  constructor(dependencies: FactorCacheDependencies) {
    this.#dependencies = dependencies;
  }

  get all(): FactorsByPool {
    const { stores, storeFor } = this.#dependencies;
    const ofAll = stores.flatMap((store) =>
      Object.entries(factorsIn(store)).filter(([poolId]) => storeFor(poolId) === store),
    );
    return Object.fromEntries(ofAll);
  }

  read(poolId: string, answer: JsonObject): void {
    const { storeFor, log } = this.#dependencies;
    const store = storeFor(poolId);
    const factors = factorsOf(answer);
    store.update(KEY, { ...factorsIn(store), [poolId]: factors }).then(undefined, (error: unknown) => {
      log.warn(`The MFA factors of ${poolId} could not be cached: ${String(error)}`);
    });
  }

  /**
   * Logs each failure. Shows a hint about a missing permission once per session, until the user dismisses it
   * permanently.
   */
  unread(error: LiveError): void {
    if (error.kind === 'cancelled') return;
    const { log, dismissed, showHint } = this.#dependencies;
    log.warn(`The MFA factors could not be read: ${formatForLog(error)}`);
    if (this.#hasReportedUnread || error.kind !== 'permission' || dismissed.get<boolean>(DISMISSED)) return;
    this.#hasReportedUnread = true;
    const dismiss = l10n.t("Don't Show Again");
    const text = l10n.t(
      "Couldn't read MFA factors: the permission cognito-idp:GetUserPoolMfaConfig is missing. Without it, only Cognito can check whether MFA and passkeys can be combined. Everything else works.",
    );
    showHint(text, dismiss).then(
      (answer) => (answer === dismiss ? dismissed.update(DISMISSED, true) : undefined),
      (failure: unknown) => log.warn(`The hint about MFA factors could not be shown: ${String(failure)}`),
    );
  }
}

function factorsIn(store: vscode.Memento): FactorsByPool {
  return store.get<FactorsByPool>(KEY) ?? {};
}
