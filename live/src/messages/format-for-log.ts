import { formatPath } from '#core/json';
import { inAllSteps, type Change } from '#core/sync';
import type { LiveError } from '../gateway/pool-gateway.ts';
import type { PushOutcome } from '../operations/push-pool.ts';

/** A failure as the log keeps it: without the values of the file that the service repeats, which may be secrets. */
export function formatForLog({ code, requestId, message }: LiveError): string {
  return `${code}${requestId === undefined ? '' : ` (request ${requestId})`}: ${withoutValues(message)}`;
}

const START = "Value '";
const END = "' at '";

/** Takes out what stands between `Value '` and `' at '`; all of the rest, where that does not come. */
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

/** How a push ended, as the log keeps it: in English, by code and path, and with no value of a file. */
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
    ...('plan' in outcome ? [`changes: ${inAllSteps(outcome.plan, 'changes').length}`] : []),
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

function pathsOf(changes: readonly Change[]): string {
  return changes.map(({ path }) => formatPath(path)).join(', ');
}
