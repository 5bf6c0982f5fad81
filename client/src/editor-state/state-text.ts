import * as l10n from '@vscode/l10n';
import { isSandboxPool } from '#core/aws/pool-ids';
import { labelForm } from '#core/convert';
import type { ComparedState, FileState } from '#live/operations';
import type { When } from './format-time.ts';
import type { LiveActivity } from './live-runs.ts';
import { joinBlocks } from '#live/messages';
import type { CommandStep } from '../next-steps.ts';
import { describeComparedState } from './compared-state.ts';
import { describeNewPool } from './new-pool-state.ts';

/** The state and activity of the file in an editor. */
export interface KnownState {
  /** Undefined if a bug made the computation fail. The error is in the log. */
  readonly state: FileState | undefined;
  /** The names of the other files of the same kind for the pool, in the same folder. */
  readonly duplicates?: readonly string[];
  readonly activity: LiveActivity;
}

/** The description of a state for the user: icon, short text and details. */
export interface StateDescription {
  /** The name of a codicon. */
  readonly icon: string;
  readonly text: string;
  /** Shorter text for use where space is limited. */
  readonly brief: string;
  /** Details, on one or more lines. */
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** The suggested next step. */
  readonly next: CommandStep;
}

/** Describes a state. A running or failed command takes precedence. */
export function describeState({ state, duplicates = [], activity }: KnownState, when: When): StateDescription {
  const { running, isAsking, failure } = activity;
  if (running !== undefined && isAsking) {
    const text = l10n.t('{0}: waiting for your answer', running);
    return {
      ...info('comment-unresolved', text, askingDetail(), 'show-question'),
      brief: l10n.t('Waiting for your answer'),
    };
  }
  if (running !== undefined) {
    const text = l10n.t('{0}: in progress', running);
    return {
      icon: 'sync~spin',
      text,
      brief: l10n.t('In progress'),
      detail: text,
      severity: 'information',
      next: 'show-log',
    };
  }
  if (failure) {
    const { title, why, next = 'show-log' } = failure;
    const brief = l10n.t('{0} failed', title);
    const reason = firstSentence(why);
    // The commands behind a longer text would be cut off. The detail has the whole reason.
    const isShort = reason !== '' && reason.length <= MAX_REASON_LENGTH;
    const text = isShort ? l10n.t('{0}: {1}', title, reason) : brief;
    return { icon: 'error', text, brief, detail: why === '' ? text : why, severity: 'error', next };
  }
  if (!state) {
    const text = l10n.t('Unknown state');
    const detail = l10n.t(
      "The state of this file couldn't be determined because of an error in this extension. See the log for details.",
    );
    return { icon: 'question', text, brief: text, detail, severity: 'warning', next: 'show-log' };
  }
  return addDuplicate(describeFileState(state, when), duplicates);
}

const askingDetail = (): string => l10n.t('Nothing is sent or changed until you answer.');

function describeFileState(state: FileState, when: When): StateDescription {
  switch (state.kind) {
    case 'empty': {
      const detail = l10n.t('The file is empty. Start from a template, or pull a live pool.');
      return info('file', l10n.t('Empty file'), detail, 'choose-template');
    }
    case 'too-large': {
      const detail = l10n.t("The file is much larger than any user pool, so its changes aren't counted.");
      return info('question', l10n.t('Too large to track changes'), detail, 'compare');
    }
    case 'other-format': {
      const detail = l10n.t('Convert this file to a user pool file before you pull, compare or push.');
      return info('info', labelForm(state.format), detail, 'show-problems');
    }
    case 'errors': {
      const { count } = state;
      const text = count === 1 ? l10n.t('1 error blocks push') : l10n.t('{0} errors block push', count);
      const detail = l10n.t('A push sends nothing until you fix the errors listed in the Problems view.');
      return { ...info('error', text, detail, 'show-problems'), severity: 'error' };
    }
    case 'blocked': {
      const reasons = state.blockers.map(({ reason }) => reason);
      const text =
        reasons.length === 1
          ? l10n.t('Push would fail: 1 conflict with the live pool')
          : l10n.t('Push would fail: {0} conflicts with the live pool', reasons.length);
      // A warning rather than an error, as in the Problems view, because the pool may have changed since it was last
      // read.
      return {
        ...info('warning', text, joinBlocks(reasons), 'show-blockers'),
        brief: l10n.t('Push would fail'),
        severity: 'warning',
      };
    }
    case 'placeholder': {
      const detail = l10n.t('Choose one of your user pools. Its ID replaces the placeholder in the file.');
      return info('question', l10n.t('UserPoolId is a placeholder'), detail, 'choose-pool');
    }
    case 'new-pool':
      return describeNewPool(state);
    case 'unknown-pool': {
      const { errors, poolId } = state;
      if (isSandboxPool(poolId)) {
        const reset = l10n.t(
          'Changes that you pushed before this window was opened or reloaded are gone. Pull the pool into this file, or compare the two.',
        );
        const text = l10n.t('Not pulled yet: each window has a new sandbox');
        return { ...info('cloud', text, reset, 'pull'), brief: l10n.t('Not pulled yet') };
      }
      const detail = l10n.t(
        "The live pool {0} hasn't been read yet. Pull it into this file, or compare the two.",
        poolId,
      );
      if (errors === 0) return info('cloud', l10n.t('Not pulled yet'), detail, 'pull');
      const text =
        errors === 1
          ? l10n.t('Not pulled yet: 1 error might block push')
          : l10n.t('Not pulled yet: {0} errors might block push', errors);
      const blocking = l10n.t(
        'The errors listed in the Problems view block a push, unless the live pool has the same values.',
      );
      return info('cloud', text, joinBlocks([detail, blocking]), 'show-problems');
    }
    case 'outdated': {
      const detail = l10n.t(
        "A request was sent to {0}, but the pool couldn't be read afterwards. Compare this file with the pool, or pull the pool into it.",
        state.poolId,
      );
      return info('question', l10n.t('The pool might have changed'), detail, 'compare');
    }
    case 'in-sync':
    case 'yours':
    case 'theirs':
    case 'both':
    case 'differs':
      return addOwner(describeComparedState(state, when), state);
  }
}

/** Adds the tool that manages the pool to a description, because the tool's next deployment may undo a push. */
function addOwner(description: StateDescription, { owner }: ComparedState): StateDescription {
  if (!owner) return description;
  const name = owner.stack === undefined ? owner.tool : l10n.t('the stack {0} ({1})', owner.stack, owner.tool);
  const note = l10n.t('The pool is managed by {0}, whose next deployment might undo a push.', name);
  return {
    ...description,
    text: l10n.t('{0}, managed by {1}', description.text, oneLine(name)),
    detail: joinBlocks([description.detail, note]),
  };
}

/** Adds another file of the pool to a description, because both files would be pushed to the same pool. */
function addDuplicate(description: StateDescription, [name]: readonly string[]): StateDescription {
  if (name === undefined) return description;
  const note = l10n.t(
    "{0} describes the same pool. A push from one file doesn't update the other, so keep only one of them.",
    name,
  );
  return {
    ...description,
    text: l10n.t('{0} · same pool as {1}', description.text, oneLine(name)),
    detail: joinBlocks([description.detail, note]),
  };
}

/** Returns a description with the severity `information` that uses the same string as text and brief text. */
export function info(icon: string, text: string, detail: string, next: CommandStep): StateDescription {
  return { icon, text, brief: text, detail, severity: 'information', next };
}

const MAX_REASON_LENGTH = 60;

/** Returns the first sentence of a message's first line, without the period. */
function firstSentence(message: string): string {
  const [line = ''] = message.trim().split('\n', 1);
  const [first = ''] = /^.*?[.!?](?=\s|$)/.exec(line) ?? [line];
  return oneLine(first.replace(/\.$/, ''), Infinity);
}

/** Whether a file belongs to a sandbox pool. Live commands on such files run even if the workspace is not trusted. */
export function isOfSandbox(state: FileState | undefined): boolean {
  const poolId = poolIdOf(state);
  return poolId !== undefined && isSandboxPool(poolId);
}

/** Returns the pool ID in the state of a file, if there is one. */
export function poolIdOf(state: FileState | undefined): string | undefined {
  return state && 'poolId' in state ? state.poolId : undefined;
}

const MAX_NAME_LENGTH = 40;

/** Formats untrusted text on one line and truncates it if it is long, by default to {@link MAX_NAME_LENGTH}. */
export function oneLine(text: string, maxLength = MAX_NAME_LENGTH): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).trimEnd()}…`;
}
