import type { JsonValue } from '#core/json';
import { kindOf } from '#core/resources';
import { isLiveError, type LiveError } from '#live/gateway';
import { describeOutcome, type HintId } from '#live/messages';
import type { PushOutcome } from '#live/operations';
import { visibleLine } from '../output/visible.ts';
import { CommandError, type Context } from '../command.ts';
import { diagnosticLine } from './diagnostic-place.ts';
import { hideExternalIdsIn } from './secrets.ts';

/** Returns the exit code for the outcome of a push. */
export function pushExitCode(outcome: PushOutcome): number {
  switch (outcome.kind) {
    case 'nothing-to-do':
      return 0;
    case 'pushed':
      return outcome.notApplied.length > 0 ? 3 : 0;
    case 'unknown-outcome':
    case 'pushed-unverified':
    case 'partly-pushed':
      return 3;
    default:
      return 1;
  }
}

/**
 * Runs a task that writes.
 * @throws CommandError instead of a LiveError; its exit code is 1 if the request was rejected or canceled or the
 * service was busy, and otherwise 2
 */
export async function asWrite<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!isLiveError(error)) throw error;
    throw new CommandError(error.message, isNotSent(error) ? 1 : 2);
  }
}

function isNotSent({ kind }: LiveError): boolean {
  return kind === 'rejected' || kind === 'busy' || kind === 'cancelled';
}

/** The files of a push, for its report. */
export interface Pushed {
  /** The paths of the file, and of the other file of the pool if both are pushed, for messages. */
  readonly paths: readonly string[];
  /** Requests or descriptions. The messages hide their external IDs. */
  readonly values: readonly JsonValue[];
}

/** Reports the outcome of a push. */
export function reportPush(outcome: PushOutcome, { paths, values }: Pushed, { output }: Context): void {
  const name = paths.join(' and ');
  const { severity, summary, details, hints } = describeOutcome(outcome, { name, text: 'saved', listed: false });
  const lines = [...details, ...(outcome.kind === 'invalid' ? outcome.diagnostics.map(diagnosticLine) : [])].map(
    (line) => `  ${visibleLine(line)}`,
  );
  const advice = hints
    .flatMap((hint) => ADVICE[hint] ?? [])
    .map((text) => text.replaceAll('FILE', fileOf(outcome, paths)));
  const text = hideExternalIdsIn([visibleLine(summary), ...lines, ...advice].join('\n'), values);
  if (severity === 'error') output.failure(text);
  else if (severity === 'warning') output.failure(text, 'warning');
  else output.result(text);
}

/** Returns the file to name in the next step: the one whose resource was changed first. */
function fileOf(outcome: PushOutcome, paths: readonly string[]): string {
  const changed = outcome.kind === 'partly-pushed' ? outcome.done[0]?.kind : undefined;
  return paths.find((path) => kindOf(path)?.id === changed) ?? paths[0] ?? '';
}

/** The next steps after an outcome. `FILE` stands for the file. */
const ADVICE: Partial<Readonly<Record<HintId, string>>> = {
  compare: 'To compare the file with the live pool, run `userpool drift FILE`.',
  'fix-diagnostics': 'To see all problems, run `userpool check FILE`.',
  'undo-sent': 'To undo the changes, run `userpool restore FILE`.',
};
