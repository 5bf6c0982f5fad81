import * as l10n from '@vscode/l10n';
import { joinSentences, type CreationDescription, type CreationHint } from '#live/messages';
import type { CreatedFile, CreateOutcome } from '#live/operations';
import { allOf } from '#core/text';
import type { CommonStep } from '../../next-steps.ts';
import { info, type Notice } from './notice.ts';
import { shortened } from './push.ts';

type CreateStep = CommonStep | 'find-created' | 'open-created' | 'open-live' | 'set-up-mfa';

/** Returns the question that is asked before a file for a new pool is used for an existing pool. */
export function linkQuestion(name: string, poolId: string): string {
  return l10n.t('Use {0} for the pool {1}?', name, poolId);
}

/** Returns the details below {@link linkQuestion}. @param removed the settings that are removed from the file */
export function linkDetail(removed: readonly string[]): string {
  return l10n.t(
    "This adds UserPoolId to the file and removes {0}, which can't be changed in an existing pool. The pool itself isn't changed.",
    allOf(removed),
  );
}

/**
 * Returns the notification for the outcome of creating a pool.
 * @param options `listed`: whether the Problems view lists the reasons; `lacksMfa`: whether the pool is a clone whose
 * MFA settings have not been set yet
 */
export function createNotice(
  outcome: CreateOutcome,
  { severity, summary, details, hints }: CreationDescription,
  { listed, lacksMfa = false }: { readonly listed: boolean; readonly lacksMfa?: boolean },
): Notice<CreateStep> {
  const { kind } = outcome;
  const shown = kind === 'blocked' && listed ? shortened(details) : details;
  const offersMfa = lacksMfa && kind === 'created' && outcome.file.kind !== 'none';
  const mfa = offersMfa ? l10n.t("The new pool doesn't have the MFA settings of the original pool yet.") : '';
  const text = joinSentences(summary, mfa, ...shown, ...hints.map(adviceOf));
  return { severity, text, steps: [...(offersMfa ? (['set-up-mfa'] as const) : []), ...hints.map(stepOf)] };
}

/**
 * Returns the notification for an MFA file that was written for a cloned pool.
 * @param created whether the file is new
 */
export function mfaToPush(name: string, created: boolean): Notice<'continue-push'> {
  return created
    ? info(l10n.t('{0} contains the MFA settings of the original pool. Push it to apply them.', name), 'continue-push')
    : info(l10n.t("{0} already exists, so it wasn't changed.", name));
}

function adviceOf(hint: CreationHint): string {
  return hint === 'fix-diagnostics'
    ? l10n.t('Fix the errors listed in the Problems view, then create the pool again.')
    : '';
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

/** A command that needs a file's live pool. */
export type LiveCommand =
  'userpool.pull' | 'userpool.compare' | 'userpool.compareWith' | 'userpool.push' | 'userpool.restore';

/**
 * Returns the notification for a command that needs a live pool, run on a file whose pool does not exist yet.
 * @param formerPool the pool that the file was last used for; its ID may have been removed from the file by accident
 */
export function notCreatedYet(
  name: string,
  command: LiveCommand,
  formerPool: string | undefined,
): Notice<'create' | 'restore-id' | 'use-existing'> {
  const nothing = nothingDone(command);
  if (formerPool === undefined) {
    const why = l10n.t("{0} has no UserPoolId: it describes a pool that doesn't exist yet.", name);
    return info(joinSentences(nothing, why), 'create', 'use-existing');
  }
  const why = l10n.t('{0} has no UserPoolId. It was last used for the pool {1}.', name, formerPool);
  return info(joinSentences(nothing, why), 'restore-id', 'create', 'use-existing');
}

function nothingDone(command: LiveCommand): string {
  switch (command) {
    case 'userpool.pull':
      return l10n.t('Nothing was pulled.');
    case 'userpool.compare':
    case 'userpool.compareWith':
      return l10n.t('Nothing was compared.');
    case 'userpool.push':
      return l10n.t('Nothing was sent.');
    case 'userpool.restore':
      return l10n.t('Nothing was restored.');
  }
}

/** Returns the notification shown after the ID of a pool was removed from a file. */
export function describesNew(name: string): Notice<'create'> {
  return info(
    l10n.t(
      "{0} now describes a new pool. Settings that can only be set when a pool is created, such as sign-in options and custom attributes, aren't in the file: add those that you need.",
      name,
    ),
    'create',
  );
}

/** Returns the notification shown if the Region has no pool with the given name. */
export function noneFound(poolName: string, region: string): Notice<'find-created'> {
  return info(l10n.t('{0} has no pool named {1} yet. It might still appear.', region, poolName), 'find-created');
}

/** Returns the notification shown after a pool was cloned into a file. */
export function cloned(poolName: string): Notice<'create'> {
  return info(l10n.t("This file describes a new pool like {0}. The pool hasn't been created yet.", poolName), 'create');
}

/**
 * Returns the notification shown after trying to add the ID of an existing pool to a new pool's file.
 */
export function adopted(name: string, poolId: string, { kind }: Pick<CreatedFile, 'kind'>): Notice<'compare'> {
  return kind === 'linked'
    ? info(l10n.t('{0} is now the file for {1}.', name, poolId), 'compare')
    : info(l10n.t("{0} couldn't be changed. Add the UserPoolId {1} to it.", name, poolId));
}
