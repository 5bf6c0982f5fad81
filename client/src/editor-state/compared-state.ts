import * as l10n from '@vscode/l10n';
import { describeChange, type Change } from '#core/sync';
import { bullets, joinBlocks } from '#live/messages';
import type { ComparedState } from '#live/operations';
import type { When } from './format-time.ts';
import { info, oneLine, type StateDescription } from './state-text.ts';

/** Describes the state of a file that was compared with its pool's stored description or base. */
export function describeComparedState(state: ComparedState, when: When): StateDescription {
  const { yours, theirs, unknown } = state;
  const age = describeAge(state, when);
  switch (state.kind) {
    case 'in-sync':
      return {
        ...info('check', inSyncText(state, when), joinBlocks([describeLeftOut(state), age]), 'compare'),
        brief: inSyncBrief(state, when),
      };
    case 'yours': {
      const detail = joinBlocks([age, list(yours), describeOther(state)]);
      return {
        ...info('pencil', withOther(toPushText(yours.length), state), detail, 'push'),
        brief: toPushText(yours.length),
      };
    }
    case 'theirs': {
      const n = theirs.length;
      const text =
        n === 1 ? l10n.t('1 setting changed in the live pool') : l10n.t('{0} settings changed in the live pool', n);
      const detail = joinBlocks([
        age,
        list(theirs),
        l10n.t("If you push this file, you're asked before these changes are overwritten."),
      ]);
      const brief = l10n.t('Changed in the live pool');
      return { ...info('warning', text, detail, 'compare'), brief, severity: 'warning' };
    }
    case 'both': {
      const sides = l10n.t(
        'Changed on both sides: {0} in this file, {1} in the live pool',
        yours.length,
        theirs.length,
      );
      const text = withOther(sides, state);
      const detail = joinBlocks([
        age,
        l10n.t('In this file:') + '\n' + list(yours),
        l10n.t('In the live pool:') + '\n' + list(theirs),
        describeOther(state),
      ]);
      const brief = l10n.t('Changed on both sides');
      return { ...info('warning', text, detail, 'compare'), brief, severity: 'warning' };
    }
    case 'differs': {
      const n = unknown.length;
      const name = nameOf(state);
      const text = n === 1 ? l10n.t('1 difference from {0}', name) : l10n.t('{0} differences from {1}', n, name);
      const unknownAuthor = l10n.t(
        "The author of these changes is unknown, because this file hasn't been pulled or pushed here yet.",
      );
      return info(
        'diff',
        withOther(text, state),
        joinBlocks([age, list(unknown), unknownAuthor, describeOther(state)]),
        'compare',
      );
    }
  }
}

function inSyncText(state: ComparedState, when: When): string {
  const name = nameOf(state);
  if (state.describedAt === undefined) return l10n.t('No changes since the last pull or push ({0})', name);
  return state.leftOut === 0
    ? l10n.t('In sync with {0} as of {1}', name, when(state.describedAt))
    : l10n.t('Nothing to push to {0} as of {1}', name, when(state.describedAt));
}

function inSyncBrief({ describedAt, leftOut }: ComparedState, when: When): string {
  if (describedAt === undefined) return l10n.t('No changes since the last pull or push');
  return leftOut === 0
    ? l10n.t('In sync · {0}', when(describedAt))
    : l10n.t('Nothing to push · {0}', when(describedAt));
}

function toPushText(n: number): string {
  return n === 1 ? l10n.t('1 change to push') : l10n.t('{0} changes to push', n);
}

/** Adds the name of the pool's other file to the text if a push of this file alone would fail. */
function withOther(text: string, { other }: ComparedState): string {
  return other?.isNeeded ? l10n.t('{0}, together with {1}', text, oneLine(other.name)) : text;
}

function describeOther({ other }: ComparedState): string {
  if (!other) return '';
  return other.isNeeded
    ? l10n.t(
        'Cognito accepts the changes in this file only together with those in {0}. When you push, you can choose to push both files.',
        other.name,
      )
    : l10n.t('{0} has changes for this pool, too. When you push, you can choose to push both files.', other.name);
}

/** Describes the age of the data that the file was compared with. */
function describeAge(state: ComparedState, when: When): string {
  const name = nameOf(state);
  return state.describedAt === undefined
    ? l10n.t('Compared with {0} as of your last pull or push.', name)
    : l10n.t('Compared with the live pool {0}, last read at {1}.', name, when(state.describedAt));
}

function describeLeftOut({ leftOut: n }: ComparedState): string {
  if (n === 0) return '';
  return n === 1
    ? l10n.t("1 setting of the pool isn't in the file. When you push, you're asked whether to keep or reset it.")
    : l10n.t(
        "{0} settings of the pool aren't in the file. When you push, you're asked whether to keep or reset them.",
        n,
      );
}

const MAX_LINES = 10;

function list(changes: readonly Change[]): string {
  const more = changes.length - MAX_LINES;
  const lines = bullets(changes.slice(0, MAX_LINES).map(describeChange));
  return [...lines, ...(more > 0 ? [l10n.t('… and {0} more', more)] : [])].join('\n');
}

function nameOf({ poolName }: ComparedState): string {
  return oneLine(poolName);
}
