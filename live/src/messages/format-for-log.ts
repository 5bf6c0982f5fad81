import { formatPath } from '#core/json';
import { flatMapSteps, type Change } from '#core/sync';
import type { LiveError } from '../gateway/pool-gateway.ts';
import type { CreateOutcome } from '../operations/create-pool.ts';
import type { PushOutcome } from '../operations/push-pool.ts';

/** Formats an error for the log. Removes values in the service's message, because they can be secrets from the file. */
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

/** Formats the outcome of a push for the log, in English. Contains codes and paths, but no values from the file. */
export function formatOutcomeForLog(
  name: string,
  outcome: PushOutcome,
): {
  readonly level: 'info' | 'warn' | 'error';
  readonly line: string;
} {
  const blockers = 'blockers' in outcome ? outcome.blockers : [];
  const [notApplied, concurrent] = outcome.kind === 'pushed' ? [outcome.notApplied, outcome.concurrent] : [[], []];
  const facts = [
    ...('plan' in outcome ? [`changes: ${flatMapSteps(outcome.plan, 'changes').length}`] : []),
    ...(blockers.length > 0 ? [blockers.map(({ code, path }) => `${code} at ${formatPath(path)}`).join(', ')] : []),
    ...('error' in outcome ? [formatForLog(outcome.error)] : []),
    ...('reason' in outcome ? [outcome.reason] : []),
    ...('lastRead' in outcome ? [`the pool then: ${outcome.lastRead.kind}`] : []),
    ...('snapshot' in outcome ? [`snapshot of before: ${outcome.snapshot}`] : []),
    ...(notApplied.length > 0 ? [`not as sent: ${pathsOf(notApplied)}`] : []),
    ...(concurrent.length > 0 ? [`changed meanwhile, not by this push: ${pathsOf(concurrent)}`] : []),
  ];
  const isError = 'error' in outcome || 'reason' in outcome;
  const isWarning = blockers.length + notApplied.length + concurrent.length > 0;
  return {
    level: isError ? 'error' : isWarning ? 'warn' : 'info',
    line: `Push of ${name}: ${[outcome.kind, ...facts].join('; ')}`,
  };
}

/** Formats the outcome of a creation for the log, in English. Contains codes, paths and IDs, but no values of the file. */
export function formatCreationForLog(
  name: string,
  outcome: CreateOutcome,
): { readonly level: 'info' | 'warn' | 'error'; readonly line: string } {
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
