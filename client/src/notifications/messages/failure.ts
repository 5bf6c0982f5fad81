import * as l10n from '@vscode/l10n';
import type { LiveError, LiveErrorKind } from '#live/gateway';
import type { CommonStep } from '../../next-steps.ts';
import { error, warning, type Notice } from './notice.ts';

const STEPS: Readonly<Record<LiveErrorKind, readonly CommonStep[]>> = {
  credentials: ['try-again', 'select-profile'],
  permission: ['select-profile', 'show-log'],
  'not-found': ['select-profile', 'show-log'],
  rejected: ['show-log'],
  busy: ['try-again'],
  network: ['try-again', 'show-log'],
  service: ['try-again', 'show-log'],
  untrusted: ['manage-trust'],
  cancelled: [],
};

/** The codes of failures caused by a VS Code setting. */
const BY_SETTINGS = ['InvalidEndpoint', 'InvalidCaBundle', 'UnknownOperationException', 'UnreadableAnswer'];

/**
 * Returns the notification for a failed live call. The notification's steps depend on the kind of failure.
 * @param isAboutFile whether the message is about the pool of a pool file, which can be used for a new pool instead
 */
export function failed(
  { message, kind, code }: Pick<LiveError, 'message' | 'kind' | 'code'>,
  isAboutFile = false,
): Notice<CommonStep> {
  if (kind === 'untrusted') return warning(message, ...STEPS[kind]);
  if (kind === 'not-found' && isAboutFile) return error(message, 'select-profile', 'use-for-new', 'show-log');
  return error(message, ...(BY_SETTINGS.includes(code) ? (['open-settings', 'show-log'] as const) : STEPS[kind]));
}

/** Returns the notification for a command that failed with an unexpected error. */
export function unexpectedFailure(): Notice<CommonStep> {
  return error(
    l10n.t('The command failed because of an error in this extension. See the log for details.'),
    'show-log',
    'try-again',
  );
}
