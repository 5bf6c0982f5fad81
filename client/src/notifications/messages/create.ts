import * as l10n from '@vscode/l10n';
import { joinSentences, type CreationDescription, type CreationHint } from '#live/messages';
import type { CreateOutcome } from '#live/operations';
import type { CommonStep } from '../../next-steps.ts';
import { info, type Notice } from './notice.ts';
import { shortened } from './push.ts';

type CreateStep = CommonStep | 'find-created' | 'open-created';

/** Returns the notification for the outcome of a creation. @param listed whether Problems lists the reasons */
export function createNotice(
  { kind }: CreateOutcome,
  { severity, summary, details, hints }: CreationDescription,
  listed: boolean,
): Notice<CreateStep> {
  const shown = kind === 'blocked' && listed ? shortened(details) : details;
  const text = joinSentences(summary, ...shown, ...hints.map(adviceOf));
  return { severity, text, steps: hints.map(stepOf) };
}

function adviceOf(hint: CreationHint): string {
  return hint === 'fix-diagnostics' ? l10n.t('Fix what Problems lists, then create it again.') : '';
}

function stepOf(hint: CreationHint): CreateStep {
  return hint === 'fix-diagnostics' || hint === 'show-diagnostics' ? 'show-problems' : hint;
}

/** Returns the notification for a file that does not describe a new pool. */
export function notNewPool(name: string, isEmpty: boolean): Notice<'choose-template' | 'push'> {
  return isEmpty
    ? info(l10n.t('{0} is empty. Start from the template of a new user pool.', name), 'choose-template')
    : info(
        l10n.t(
          'Nothing was created: {0} is for an existing pool or contains a syntax error. To create another pool, remove UserPoolId.',
          name,
        ),
      );
}

/** Returns the notification for a command that needs the live pool of a file. */
export function notCreatedYet(name: string): Notice<'create'> {
  return info(l10n.t("{0} describes a pool that doesn't exist yet. Create the pool first.", name), 'create');
}

/** Returns the notification if a Region has no pool with a name. */
export function noneFound(poolName: string, region: string): Notice<'find-created'> {
  return info(l10n.t('{0} has no pool named {1} yet. It might still appear.', region, poolName), 'find-created');
}

/** Returns the notification after a pool was cloned into a file. */
export function cloned(poolName: string): Notice<'create'> {
  return info(l10n.t("This file describes a new pool like {0}. The pool hasn't been created yet.", poolName), 'create');
}

/** Returns the notification after the file of a new pool became that of a pool that exists. */
export function adopted(name: string, poolId: string, isLinked: boolean): Notice<'compare'> {
  return isLinked
    ? info(l10n.t('{0} is now the file for {1}.', name, poolId), 'compare')
    : info(l10n.t("{0} couldn't be changed. Add the UserPoolId {1} to it.", name, poolId));
}
