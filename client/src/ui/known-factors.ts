import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { factorsOf } from '#pool/mfa-factors';
import type { FactorsByPool } from '#pool/protocol';
import type { JsonObject } from '#pool/json';
import type { MfaListener } from '../flows/ports.ts';
import type { LiveError } from '../live/pool-gateway.ts';
import { forLog } from './for-log.ts';
import { notify } from './notify.ts';

const KEY = 'mfaFactors';

/** What a {@link KnownFactors} works with. */
export interface KnownFactorsParts {
  /** Keeps them from session to session. */
  readonly memento: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Tells the language server. */
  readonly tell: (factors: FactorsByPool) => void;
}

/** The factors of the pools that were read, for the language server, which itself asks nobody. */
export class KnownFactors implements MfaListener {
  readonly #parts: KnownFactorsParts;
  #toldUnread = false;

  constructor(parts: KnownFactorsParts) {
    this.#parts = parts;
  }

  get all(): FactorsByPool {
    return this.#parts.memento.get<FactorsByPool>(KEY) ?? {};
  }

  read(poolId: string, answer: JsonObject): void {
    const { memento, log, tell } = this.#parts;
    const all = { ...this.all, [poolId]: factorsOf(answer) };
    tell(all);
    memento.update(KEY, all).then(undefined, (error: unknown) => {
      log.warn(`The MFA factors of ${poolId} could not be remembered: ${String(error)}`);
    });
  }

  /** Said in the log each time, and to the user once, where the permission is missing. */
  unread(error: LiveError): void {
    if (error.kind === 'cancelled') return;
    this.#parts.log.warn(`The MFA factors could not be read: ${forLog(error)}`);
    if (this.#toldUnread || error.kind !== 'permission') return;
    this.#toldUnread = true;
    void notify.info(
      l10n.t(
        'These credentials may not read MFA factors (cognito-idp:GetUserPoolMfaConfig), so whether MFA and passkeys go together is left to Cognito. Everything else works.',
      ),
    );
  }
}
