import * as l10n from '@vscode/l10n';
import { joinSentences, type HintId, type OutcomeDescription } from '#live/messages';
import type { PushOutcome } from '#live/operations';
import type { CommonStep } from '../../next-steps.ts';
import type { Notice } from './notice.ts';

type PushStep = CommonStep | 'copy-command';

/**
 * How a push ended.
 * @param listed whether Problems lists what stopped it
 */
export function pushNotice(
  { kind }: PushOutcome,
  { severity, summary, details, hints }: OutcomeDescription,
  listed: boolean,
): Notice<PushStep> {
  const shown = kind === 'blocked' && listed ? shortened(details) : details;
  const text = joinSentences(summary, ...shown, ...hints.map(adviceOf));
  return { severity, text, steps: hints.map(stepOf) };
}

/** The reasons of blockers that Problems lists: the first one, which stands for all of them. */
export function shortened([first = '', ...others]: readonly string[]): readonly string[] {
  if (others.length === 0) return [first];
  const more =
    others.length === 1
      ? l10n.t('Problems lists 1 more reason.')
      : l10n.t('Problems lists {0} more reasons.', others.length);
  return [first, more];
}

/** What a hint says in the text, besides its button. */
function adviceOf(hint: HintId): string {
  return hint === 'fix-diagnostics' ? l10n.t('Fix what Problems lists, then push again.') : '';
}

function stepOf(hint: HintId): PushStep {
  return hint === 'fix-diagnostics' || hint === 'show-diagnostics' ? 'show-problems' : hint;
}
