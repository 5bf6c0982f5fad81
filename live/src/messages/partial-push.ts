import * as l10n from '@vscode/l10n';
import type { PartialPush, WholeOutcome } from '../operations/push-pool.ts';
import type { PushDescription } from './describe-outcome.ts';
import { describeAs } from './outcome-description.ts';

/**
 * Describes a push that ended after at least one of its requests was applied, but not all of them.
 * @param describeEnd describes the reason why the push ended
 */
export function describePartialPush(
  { plan, done, end }: PartialPush,
  describeEnd: (end: WholeOutcome) => PushDescription,
): PushDescription {
  const { poolName } = plan.pool;
  const kinds = new Set(done.map(({ kind }) => kind));
  const isUnknown = end.kind === 'unknown-outcome' || end.kind === 'pushed-unverified';
  const summary = isUnknown
    ? l10n.t('{0} was changed, but some changes might not have been applied.', poolName)
    : kinds.size > 1
      ? l10n.t('{0} and its MFA settings were changed, but the last request was not applied.', poolName)
      : kinds.has('mfa')
        ? l10n.t('The MFA settings of {0} were changed, but not the pool itself.', poolName)
        : l10n.t('{0} was changed, but not its MFA settings.', poolName);
  const { details, hints } = end.kind === 'failed' ? { details: [], hints: ['show-log' as const] } : describeEnd(end);
  const undo = l10n.t('Undo Sent Changes shows what it would revert, and asks before it sends anything.');
  return describeAs(
    'error',
    summary,
    [...reasonOf({ plan, done, end }, describeEnd), ...(isUnknown ? [] : details), undo],
    'undo-sent',
    ...hints,
  );
}

function reasonOf(
  { plan, done, end }: Pick<PartialPush, 'plan' | 'done' | 'end'>,
  describeEnd: (end: WholeOutcome) => PushDescription,
): string[] {
  const sentNow = done.filter((step) => plan.steps.includes(step)).length;
  const [number, count] = [done.length + 1, done.length + plan.steps.length - sentNow];
  switch (end.kind) {
    case 'cancelled':
    case 'pull-first':
      return [l10n.t('Request {0} of {1} was canceled.', number, count)];
    case 'rejected':
    case 'failed':
      return [l10n.t('Request {0} of {1} failed: {2}', number, count, end.error.message)];
    case 'invalid':
    case 'blocked':
    case 'other-pool':
    case 'edit-rejected':
      return [l10n.t('Request {0} of {1} was not sent.', number, count)];
    case 'no-snapshot':
      return [
        l10n.t('Request {0} of {1} was not sent, because no snapshot could be saved: {2}', number, count, end.reason),
      ];
    case 'concurrent-changes':
      return [l10n.t('Request {0} of {1} was not sent, because the pool keeps changing.', number, count)];
    case 'unknown-outcome':
      return [
        l10n.t("Couldn't determine whether request {0} of {1} was carried out: {2}", number, count, end.error.message),
      ];
    case 'pushed-unverified':
      return [
        l10n.t(
          "Request {0} of {1} was sent, but its result couldn't be read: {2}",
          done.length,
          count,
          end.error.message,
        ),
      ];
    default:
      return [describeEnd(end).summary];
  }
}
