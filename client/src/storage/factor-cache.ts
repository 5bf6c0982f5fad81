import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { factorsOf } from '#core/resources/mfa-factors';
import type { FactorsByPool } from '#core/editor/protocol';
import type { JsonObject } from '#core/json';
import type { MfaListener } from '#live/operations';
import type { LiveError } from '#live/gateway';
import { formatForLog } from '#live/messages';

const KEY = 'mfaFactors';
/** Kept once the user has seen enough of the hint. */
const DISMISSED = 'mfaFactors.hintDismissed';

/** What a {@link FactorCache} works with. */
export interface FactorCacheDependencies {
  /** Where what is known of a pool is kept. */
  readonly storeFor: (poolId: string) => vscode.Memento;
  /** All the places where something is kept. */
  readonly stores: readonly vscode.Memento[];
  /** Keeps what the user does not want to be told again, in any workspace. */
  readonly dismissed: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Tells the language server. */
  readonly notifyServer: (factors: FactorsByPool) => void;
  /** Tells the user. @returns the button that they press, if they do */
  readonly showHint: (text: string, button: string) => PromiseLike<string | undefined>;
}

/** The factors of the pools that were read, for the language server, which itself asks nobody. */
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
    const { storeFor, log, notifyServer } = this.#dependencies;
    const store = storeFor(poolId);
    const factors = factorsOf(answer);
    notifyServer({ ...this.all, [poolId]: factors });
    store.update(KEY, { ...factorsIn(store), [poolId]: factors }).then(undefined, (error: unknown) => {
      log.warn(`The MFA factors of ${poolId} could not be remembered: ${String(error)}`);
    });
  }

  /** Said in the log each time, and to the user once a session where the permission is missing, until they hush it. */
  unread(error: LiveError): void {
    if (error.kind === 'cancelled') return;
    const { log, dismissed, showHint } = this.#dependencies;
    log.warn(`The MFA factors could not be read: ${formatForLog(error)}`);
    if (this.#hasReportedUnread || error.kind !== 'permission' || dismissed.get<boolean>(DISMISSED)) return;
    this.#hasReportedUnread = true;
    const enough = l10n.t('Don’t Show Again');
    const text = l10n.t(
      'MFA factors cannot be read: the permission cognito-idp:GetUserPoolMfaConfig is missing. Only Cognito can tell then whether MFA and passkeys go together; everything else works.',
    );
    showHint(text, enough).then(
      (answer) => (answer === enough ? dismissed.update(DISMISSED, true) : undefined),
      (failure: unknown) => log.warn(`The hint about MFA factors could not be shown: ${String(failure)}`),
    );
  }
}

function factorsIn(store: vscode.Memento): FactorsByPool {
  return store.get<FactorsByPool>(KEY) ?? {};
}
