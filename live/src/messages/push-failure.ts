import * as l10n from '@vscode/l10n';
import type { PushOutcome } from '../operations/push-pool.ts';

/**
 * Why a push that threw nothing did not do what it was to do, in words for the user.
 * @returns undefined where it did, where the user stopped it, and where the file itself says what is wrong
 */
export function pushFailure(outcome: PushOutcome): string | undefined {
  switch (outcome.kind) {
    case 'turned-down':
      return outcome.error.message;
    case 'unknown-outcome':
      return l10n.t('It is not known whether the request was carried out. {0}', outcome.error.message);
    case 'pushed-unread':
      return l10n.t('The request was accepted, but the pool could not be read back. {0}', outcome.error.message);
    case 'concurrent-changes':
      return l10n.t('The pool changed each time you were asked. Nothing was sent.');
    case 'no-snapshot':
      return l10n.t('The snapshot of the live pool could not be written ({0}). Nothing was sent.', outcome.reason);
    case 'invalid':
    case 'blocked':
    case 'nothing-to-do':
    case 'cancelled':
    case 'pushed':
      return undefined;
  }
}
