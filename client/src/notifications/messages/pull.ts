import * as l10n from '@vscode/l10n';
import { formatPath, type JsonValue, type Path } from '#core/json';
import { listFirst } from '#core/text';
import { isByAnotherUser, joinSentences } from '#live/messages';
import type { Pulled, PullOutcome } from '#live/operations';
import { notEdited } from './file.ts';
import type { CommonStep, NextStep } from '../../next-steps.ts';
import { error, info, type Notice } from './notice.ts';

/**
 * Returns the notification for the outcome of a pull into a file.
 * @param options `beforePush`: whether the user started a push, and chose to pull first
 */
export function pullNotice(
  name: string,
  outcome: Exclude<PullOutcome, { kind: 'cancelled' }>,
  { beforePush = false } = {},
): Notice<CommonStep | 'show-pulled'> {
  switch (outcome.kind) {
    case 'unreadable':
      return error(
        l10n.t(
          'Nothing was pulled: {0} has a syntax error or no valid UserPoolId. Fix the errors listed in the Problems view, then pull again.',
          name,
        ),
        'show-problems',
      );
    case 'edit-rejected':
      return notEdited(name);
    case 'other-pool':
      return error(
        l10n.t(
          'Nothing was pulled: {0} is now for another pool, {1}. Pull again to get the settings of that pool.',
          name,
          outcome.poolId,
        ),
        'try-again',
      );
    case 'unchanged':
      return info(l10n.t('{0} already matches the live pool.', name));
    case 'pulled':
      return pulled(name, outcome, beforePush);
  }
}

/** Adds an offer to also pull the pool's MFA settings. */
export function withMfaStep<Step extends NextStep>(
  { steps, ...notice }: Notice<Step>,
  isOffered: boolean,
): Notice<Step | 'pull-mfa'> {
  return { ...notice, steps: isOffered ? [...steps, 'pull-mfa'] : steps };
}

/**
 * Returns the notification for a pull of MFA settings into a new file.
 * @param created whether the file was created; false if it already existed
 */
export function pulledMfa(name: string, created: boolean): Notice<never> {
  return created
    ? info(l10n.t('Pulled the MFA settings of the pool into {0}.', name))
    : info(l10n.t("{0} already exists, so it wasn't changed.", name));
}

function pulled(
  name: string,
  { changes, kept, isSaved }: Pulled,
  beforePush: boolean,
): Notice<CommonStep | 'show-pulled'> {
  const push = beforePush && kept.length > 0 ? (['continue-push'] as const) : [];
  if (changes.length === 0)
    return info(
      joinSentences(l10n.t('{0} already has all other settings.', name), keptEdits(kept)),
      ...push,
      'compare',
    );
  const count =
    changes.length === 1
      ? l10n.t('Pulled 1 setting into {0}.', name)
      : l10n.t('Pulled {0} settings into {1}.', changes.length, name);
  const saved = isSaved ? l10n.t('The file is saved.') : l10n.t('The file has unsaved changes.');
  return info(
    joinSentences(count, keptEdits(kept), saved),
    ...push,
    'show-pulled',
    ...(kept.length > 0 ? (['compare'] as const) : []),
    ...(isSaved ? [] : (['save-file'] as const)),
  );
}

/** Returns the notification shown after an MFA file was created. */
export function createdMfa(name: string): Notice<'continue-push'> {
  return info(
    l10n.t('Created {0}, which turns on authenticator apps (TOTP). Review it, then push.', name),
    'continue-push',
  );
}

const MAX_NAMES = 3;
const MAX_VALUE_LENGTH = 40;

function keptEdits(kept: Pulled['kept']): string {
  if (kept.length === 0) return '';
  const own = kept.length === 1 ? l10n.t('Your edit was kept.') : l10n.t('Your {0} edits were kept.', kept.length);
  const others = kept.filter(isByAnotherUser);
  if (others.length === 0) return own;
  const names = others.map(({ path, after }) => formatLive(path, after));
  return joinSentences(
    own,
    l10n.t('Also changed in the live pool: {0}. A push overwrites that change.', listFirst(names, MAX_NAMES)),
  );
}

/** Formats a setting's name, with its live value if the value is short. */
function formatLive(path: Path, live: JsonValue | undefined): string {
  const value = live === undefined ? l10n.t('removed') : JSON.stringify(live);
  return value.length > MAX_VALUE_LENGTH ? formatPath(path) : l10n.t('{0} (live: {1})', formatPath(path), value);
}
