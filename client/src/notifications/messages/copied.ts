import * as l10n from '@vscode/l10n';
import { isSandboxPool, SANDBOX_REGION } from '#core/aws/pool-ids';
import { flatMapSteps, type Plan, type Shell } from '#core/sync';
import { describeRisks, joinSentences } from '#live/messages';
import type { PushOutcome } from '#live/operations';
import type { CommonStep } from '../../next-steps.ts';
import { error, info, warning, type Notice } from './notice.ts';
import { shortened } from './push.ts';

/** Returns the notification shown after a push was copied as an AWS CLI command. */
export function copiedPush(plan: Plan, shell: Shell): Notice<'show-changes'> {
  const risks = describeRisks(plan);
  const text = joinSentences(
    copiedChanges(plan),
    formatRisks(risks),
    describeSandbox(isSandboxPool(plan.pool.poolId)),
    shell === 'powershell'
      ? l10n.t('Run it in PowerShell 7.3 or later before anyone else changes the pool.')
      : l10n.t('Run it in bash, zsh or a similar shell before anyone else changes the pool.'),
  );
  return risks.length > 0 ? warning(text, 'show-changes') : info(text, 'show-changes');
}

/** Returns the notification shown after the request that creates a pool was copied as an AWS CLI command. */
export function copiedCreation(plan: Plan, shell: Shell): Notice<'find-created' | 'show-changes'> {
  const risks = describeRisks(plan);
  const text = joinSentences(
    creationCopied(plan),
    formatRisks(risks),
    describeSandbox(plan.steps[0].id.region === SANDBOX_REGION),
    shell === 'powershell'
      ? l10n.t('Run it only once, in PowerShell 7.3 or later: each run creates another pool.')
      : l10n.t('Run it only once, in bash, zsh or a similar shell: each run creates another pool.'),
    l10n.t('Then select Find the Pool to add its ID to this file.'),
  );
  return risks.length > 0 ? warning(text, 'find-created', 'show-changes') : info(text, 'find-created', 'show-changes');
}

/** Describes the copied command that creates a pool. */
export function creationCopied({ pool, steps: [{ id }] }: Plan): string {
  return id.region === SANDBOX_REGION
    ? l10n.t('Copied an AWS CLI command that creates {0} in the sandbox.', pool.poolName)
    : l10n.t('Copied an AWS CLI command that creates {0} in {1}.', pool.poolName, id.region);
}

function formatRisks(risks: readonly string[]): string {
  return risks.length > 0 ? l10n.t('⚠ High impact: {0}', risks.join(' ')) : '';
}

/** Describes the copied command. */
export function copiedChanges(plan: Plan): string {
  const { poolName } = plan.pool;
  const count = flatMapSteps(plan, 'changes').length;
  return count === 1
    ? l10n.t('Copied an AWS CLI command that makes 1 change to {0} and sends the complete configuration.', poolName)
    : l10n.t(
        'Copied an AWS CLI command that makes {0} changes to {1} and sends the complete configuration.',
        count,
        poolName,
      );
}

/**
 * Returns a sentence that points out that a copied command targets the sandbox, because this is not clear from the
 * command's endpoint.
 */
function describeSandbox(isSandbox: boolean): string {
  if (!isSandbox) return '';
  return l10n.t(
    'The command changes the sandbox in VS Code and works only while this window is open. Nothing is sent to AWS.',
  );
}

/**
 * Returns the notification shown when a push can't be copied as an AWS CLI command.
 * @param listed whether the Problems view lists the reasons
 * @returns undefined if the user canceled, and for outcomes that occur only if a request is sent
 */
export function notCopied(name: string, outcome: PushOutcome, listed: boolean): Notice<CommonStep> | undefined {
  switch (outcome.kind) {
    case 'invalid':
      return error(
        l10n.t(
          'Nothing was copied: {0} has errors. Fix the errors listed in the Problems view, then copy again.',
          name,
        ),
        'show-problems',
      );
    case 'blocked': {
      const reasons = outcome.blockers.map(({ reason }) => reason);
      return error(
        joinSentences(l10n.t('Nothing was copied.'), ...(listed ? shortened(reasons) : reasons)),
        listed ? 'show-problems' : 'show-log',
      );
    }
    case 'nothing-to-do':
      return info(l10n.t('Nothing to copy: {0} already matches {1}.', outcome.plan.pool.poolName, name));
    default:
      return undefined;
  }
}
