import { formatPath } from '#core/json';
import { flatMapSteps, type Change } from '#core/sync';
import type { LiveError } from '../gateway/pool-gateway.ts';
import type { CreateOutcome } from '../operations/create-pool.ts';
import type { PartialPush, PushOutcome } from '../operations/push-pool.ts';
import type { LastRead } from '../operations/send-once.ts';

/**
 * Formats an error for the log. Removes the values from the service's message, because they can be secrets from the
 * file.
 */
export function formatForLog({ code, requestId, message }: LiveError): string {
  return `${code}${requestId === undefined ? '' : ` (request ${requestId})`}: ${withoutValues(message)}`;
}

const START = "Value '";
const END = "' at '";

/** Removes the text between `Value '` and `' at '`. If there is no `' at '`, removes the text to the end. */
function withoutValues(message: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = message.indexOf(START); start >= 0; start = message.indexOf(START, from)) {
    parts.push(message.slice(from, start), 'Value (hidden)');
    const end = message.indexOf(END, start + START.length);
    if (end < 0) return parts.join('');
    parts.push(" at '");
    from = end + END.length;
  }
  return parts.join('') + message.slice(from);
}

const OUTCOMES: Readonly<Record<PushOutcome['kind'], string>> = {
  pushed: 'pushed',
  'pushed-unverified': 'pushed, but the pool could not be read to verify it',
  'unknown-outcome': 'it is unknown whether Cognito applied the request',
  'partly-pushed': 'only partly pushed',
  rejected: 'rejected by Cognito',
  invalid: 'not sent, the file has errors',
  blocked: 'not sent, it conflicts with the live pool',
  'concurrent-changes': 'not sent, the pool changed during each question',
  'no-snapshot': 'not sent, the snapshot could not be saved',
  'nothing-to-do': 'not sent, there is nothing to change',
  cancelled: 'canceled, nothing was sent',
  'pull-first': 'not sent, to pull first',
  'other-pool': 'not sent, the file is now for another pool',
  'edit-rejected': 'not sent, the settings could not be added to the file',
};

const LAST_READS: Readonly<Record<LastRead['kind'], string>> = {
  old: 'the pool had its old settings',
  other: 'the pool had been changed, but not by this push',
  part: 'the pool had a part of this push',
  unread: 'the pool could not be read',
};

interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly line: string;
}

/** Formats the outcome of a push for the log, in English. Contains codes and paths, but no values from the file. */
export function formatOutcomeForLog(name: string, outcome: PushOutcome): LogLine {
  if (outcome.kind === 'partly-pushed') return formatPartialPush(name, outcome);
  const blockers = 'blockers' in outcome ? outcome.blockers : [];
  const [notApplied, concurrent] = outcome.kind === 'pushed' ? [outcome.notApplied, outcome.concurrent] : [[], []];
  const facts = [
    ...('plan' in outcome ? [`changes: ${flatMapSteps(outcome.plan, 'changes').length}`] : []),
    ...(blockers.length > 0 ? [blockers.map(({ code, path }) => `${code} at ${formatPath(path)}`).join(', ')] : []),
    ...('error' in outcome ? [formatForLog(outcome.error)] : []),
    ...('reason' in outcome ? [outcome.reason] : []),
    ...('lastRead' in outcome ? [LAST_READS[outcome.lastRead.kind]] : []),
    ...('snapshot' in outcome ? [`snapshot: ${outcome.snapshot}`] : []),
    ...(notApplied.length > 0 ? [`not as sent: ${pathsOf(notApplied)}`] : []),
    ...(concurrent.length > 0 ? [`changed meanwhile, not by this push: ${pathsOf(concurrent)}`] : []),
  ];
  const isError = 'error' in outcome || 'reason' in outcome;
  const isWarning = blockers.length + notApplied.length + concurrent.length > 0;
  return {
    level: isError ? 'error' : isWarning ? 'warn' : 'info',
    line: `Push of ${name}: ${[OUTCOMES[outcome.kind], ...facts].join('; ')}`,
  };
}

function formatPartialPush(name: string, { done, end }: PartialPush): LogLine {
  const sent = done.map(({ kind }) => kind).join(', ');
  const { line } =
    end.kind === 'failed' ? { line: formatForLog(end.error) } : formatOutcomeForLog('the next request', end);
  return { level: 'error', line: `Push of ${name}: ${OUTCOMES['partly-pushed']}; sent: ${sent}; ${line}` };
}

/**
 * Formats the outcome of a creation for the log, in English. Contains codes, paths and IDs, but no values from the
 * file.
 */
export function formatCreationForLog(name: string, outcome: CreateOutcome): LogLine {
  const blockers = 'blockers' in outcome ? outcome.blockers : [];
  const error = 'error' in outcome ? outcome.error : 'read' in outcome && 'error' in outcome.read && outcome.read.error;
  const facts = [
    ...('poolId' in outcome ? [outcome.poolId, `file: ${outcome.file.kind}`] : []),
    ...blockers.map(({ code, path }) => `${code} at ${formatPath(path)}`),
    ...(error ? [formatForLog(error)] : []),
    ...('found' in outcome ? [`found: ${outcome.found?.map(({ id }) => id).join(', ') ?? 'not listed'}`] : []),
    ...('read' in outcome && 'live' in outcome.read
      ? outcome.read.notApplied.map((path) => `not as sent: ${formatPath(path)}`)
      : []),
    ...('reason' in outcome ? [outcome.reason] : []),
    ...('notKept' in outcome && outcome.notKept !== undefined ? [`request not kept: ${outcome.notKept}`] : []),
  ];
  const isWarning = blockers.length > 0 || ('notKept' in outcome && outcome.notKept !== undefined);
  return {
    level: error ? 'error' : isWarning ? 'warn' : 'info',
    line: `Creation from ${name}: ${[outcome.kind, ...facts].join('; ')}`,
  };
}

function pathsOf(changes: readonly Change[]): string {
  return changes.map(({ path }) => formatPath(path)).join(', ');
}
