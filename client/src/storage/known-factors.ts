import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { factorsOf } from '#core/resources/mfa-factors';
import type { FactorsByPool } from '#core/editor/protocol';
import type { JsonObject } from '#core/json';
import type { MfaListener } from '#live/operations';
import type { LiveError } from '#live/gateway';
import { forLog } from '#live/messages';

const KEY = 'mfaFactors';
/** Kept once the user has seen enough of the hint. */
const DISMISSED = 'mfaFactors.hintDismissed';

/** What a {@link KnownFactors} works with. */
export interface KnownFactorsParts {
  /** Where what is known of a pool is kept. */
  readonly mementoOf: (poolId: string) => vscode.Memento;
  /** All the places where something is kept. */
  readonly mementos: readonly vscode.Memento[];
  /** Keeps what the user does not want to be told again, in any workspace. */
  readonly dismissed: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Tells the language server. */
  readonly tell: (factors: FactorsByPool) => void;
  /** Tells the user. @returns the button that they press, if they do */
  readonly hint: (text: string, button: string) => PromiseLike<string | undefined>;
}

/** The factors of the pools that were read, for the language server, which itself asks nobody. */
export class KnownFactors implements MfaListener {
  readonly #parts: KnownFactorsParts;
  #toldUnread = false;

  constructor(parts: KnownFactorsParts) {
    this.#parts = parts;
  }

  get all(): FactorsByPool {
    const { mementos, mementoOf } = this.#parts;
    const ofAll = mementos.flatMap((memento) =>
      Object.entries(factorsIn(memento)).filter(([poolId]) => mementoOf(poolId) === memento),
    );
    return Object.fromEntries(ofAll);
  }

  read(poolId: string, answer: JsonObject): void {
    const { mementoOf, log, tell } = this.#parts;
    const memento = mementoOf(poolId);
    const factors = factorsOf(answer);
    tell({ ...this.all, [poolId]: factors });
    memento.update(KEY, { ...factorsIn(memento), [poolId]: factors }).then(undefined, (error: unknown) => {
      log.warn(`The MFA factors of ${poolId} could not be remembered: ${String(error)}`);
    });
  }

  /** Said in the log each time, and to the user once a session where the permission is missing, until they hush it. */
  unread(error: LiveError): void {
    if (error.kind === 'cancelled') return;
    const { log, dismissed, hint } = this.#parts;
    log.warn(`The MFA factors could not be read: ${forLog(error)}`);
    if (this.#toldUnread || error.kind !== 'permission' || dismissed.get<boolean>(DISMISSED)) return;
    this.#toldUnread = true;
    const enough = l10n.t('Don’t Show Again');
    const text = l10n.t(
      'MFA factors cannot be read: the permission cognito-idp:GetUserPoolMfaConfig is missing. Only Cognito can tell then whether MFA and passkeys go together; everything else works.',
    );
    hint(text, enough).then(
      (answer) => (answer === enough ? dismissed.update(DISMISSED, true) : undefined),
      (failure: unknown) => log.warn(`The hint about MFA factors could not be shown: ${String(failure)}`),
    );
  }
}

function factorsIn(memento: vscode.Memento): FactorsByPool {
  return memento.get<FactorsByPool>(KEY) ?? {};
}
