import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { MfaListener } from '#live/operations';
import type { LiveError } from '#live/gateway';
import { formatForLog } from '#live/messages';

/** The key that is set when the user dismisses the hint permanently. */
const DISMISSED = 'mfaFactors.hintDismissed';

/** The dependencies of {@link UnreadMfaHint}. */
export interface UnreadMfaHintDependencies {
  /** The store for dismissed hints, shared by all workspaces. */
  readonly dismissed: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Shows a hint. @returns the button that the user pressed, if any */
  readonly showHint: (text: string, button: string) => PromiseLike<string | undefined>;
}

/** Logs that a pool's MFA settings could not be read, and shows a hint about a missing permission. */
export class UnreadMfaHint implements MfaListener {
  readonly #dependencies: UnreadMfaHintDependencies;
  #hasReportedUnread = false;

  constructor(dependencies: UnreadMfaHintDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Logs each failure. If a permission is missing, shows the hint once per session, unless the user has dismissed it
   * permanently.
   */
  unread(error: LiveError): void {
    if (error.kind === 'cancelled') return;
    const { log, dismissed, showHint } = this.#dependencies;
    log.warn(`The MFA settings could not be read: ${formatForLog(error)}`);
    if (this.#hasReportedUnread || error.kind !== 'permission' || dismissed.get<boolean>(DISMISSED)) return;
    this.#hasReportedUnread = true;
    const dismiss = l10n.t("Don't Show Again");
    const text = l10n.t(
      "Couldn't read MFA settings: the permission cognito-idp:GetUserPoolMfaConfig is missing. Without it, only Cognito can check whether MFA and passkeys can be combined. Everything else works.",
    );
    showHint(text, dismiss).then(
      (answer) => (answer === dismiss ? dismissed.update(DISMISSED, true) : undefined),
      (failure: unknown) => log.warn(`The hint about MFA settings could not be shown: ${String(failure)}`),
    );
  }
}
