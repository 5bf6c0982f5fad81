import * as l10n from '@vscode/l10n';
import { joinSentences, type HintId, type PushDescription } from '#live/messages';
import type { PushOutcome } from '#live/operations';
import type { CommonStep } from '../../next-steps.ts';
import type { Notice } from './notice.ts';

/**
 * Returns the notification for the outcome of a push.
 * @param listed whether the Problems view lists the reasons
 */
export function pushNotice(
  { kind }: PushOutcome,
  { severity, summary, details, hints }: PushDescription,
  listed: boolean,
): Notice<CommonStep | 'undo-sent'> {
  const shown = kind === 'blocked' && listed ? shortened(details) : details;
  const text = joinSentences(summary, ...shown, ...hints.map(adviceOf));
  return { severity, text, steps: hints.map(stepOf) };
}

/** Shortens a list of reasons, which the Problems view shows in full, to the first reason and the number of others. */
export function shortened([first = '', ...others]: readonly string[]): readonly string[] {
  if (others.length === 0) return [first];
  const more =
    others.length === 1
      ? l10n.t('The Problems view lists 1 more reason.')
      : l10n.t('The Problems view lists {0} more reasons.', others.length);
  return [first, more];
}

/** Returns the sentence that is shown with a hint's button. */
function adviceOf(hint: HintId): string {
  return hint === 'fix-diagnostics' ? l10n.t('Fix the errors listed in the Problems view, then push again.') : '';
}

function stepOf(hint: HintId): CommonStep | 'undo-sent' {
  return hint === 'fix-diagnostics' || hint === 'show-diagnostics' ? 'show-problems' : hint;
}
