import type { Path } from '#core/json';
import { describeNotRemovable } from '#live/messages';
import { restoreSnapshot, type PushOutcome, type StoredSnapshot } from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { checkConfirmPool } from '../confirm-pool.ts';
import { canAsk, type Prompter } from '../prompter.ts';
import { pushPorts } from '../push-ports.ts';
import { asWrite, pushExitCode, reportPush } from '../push-report.ts';
import { withLive, type LiveSession } from '../session.ts';
import { snapshotLines, snapshotsOf, type FileWithSnapshots } from '../snapshots-of-file.ts';
import { terminalPrompts } from '../terminal-prompts.ts';

/** The options of `restore`. */
export interface Options extends AwsOptions {
  readonly snapshot?: string | undefined;
  readonly snapshotDir?: string | undefined;
  readonly confirmPool?: string | undefined;
}

/** Runs `restore`. @returns the exit code */
export function runRestore(path: string, options: Options, context: Context): Promise<number> {
  return asWrite(() => restore(path, options, context));
}

function restore(path: string, options: Options, context: Context): Promise<number> {
  if (!canAsk(context)) {
    throw new CommandError('Nothing was sent: a restore requires confirmation on a terminal.');
  }
  return withLive(context, { ...options, showsCalls: true }, async (session) => {
    const { prompter } = session;
    if (!prompter) throw new Error('There is no terminal.');
    const found = await snapshotsOf(path, options.snapshotDir, session, context);
    const snapshot = await choose(found, options.snapshot, prompter);
    if (!snapshot) {
      context.output.result('Canceled. Nothing was sent.');
      return 1;
    }
    const { outcome, notRemovable } = await restoreFrom(snapshot, found, options, { session, prompter, context });
    if (outcome.kind === 'nothing-to-do') checkConfirmPool(outcome.plan.pool, options.confirmPool);
    report(outcome, notRemovable, { name: found.name, snapshot }, context);
    return pushExitCode(outcome);
  });
}

async function choose(
  { entries, path }: FileWithSnapshots,
  name: string | undefined,
  { ask, show }: Prompter,
): Promise<StoredSnapshot | undefined> {
  if (name !== undefined) {
    const found = entries.flatMap(({ all }) => all).find((one) => one.name === name);
    if (!found) throw new CommandError(`There is no snapshot ${name} for this file in ${path}.`);
    return found;
  }
  show(entries.map((entry, i) => `${i + 1}. ${snapshotLines(entry)}`).join('\n'));
  const answer = await ask('Type the number of the snapshot to restore, or press Enter to cancel:');
  return /^\d+$/.test(answer ?? '') ? entries[Number(answer) - 1]?.snapshot : undefined;
}

async function restoreFrom(
  snapshot: StoredSnapshot,
  { file, snapshots, place: { endpoint } }: FileWithSnapshots,
  { confirmPool }: Options,
  {
    session,
    prompter,
    context,
  }: { readonly session: LiveSession; readonly prompter: Prompter; readonly context: Context },
): ReturnType<typeof restoreSnapshot> {
  const place = { profile: session.profile, endpoint };
  const question = `Restore ${snapshot.poolName} to its configuration from ${snapshot.takenAt}?`;
  const prompts = terminalPrompts(prompter, { place, confirmPool, question });
  const { severities: _, ...ports } = await pushPorts({ file, prompts, place, snapshots }, session, context);
  // The base of the file stays the pushed state, so that the next pull does not take pushed settings for edits.
  return restoreSnapshot(snapshot, { ...ports, baseOf: () => undefined, onKnown: () => Promise.resolve() });
}

function report(
  outcome: PushOutcome,
  notRemovable: readonly Path[],
  { name, snapshot }: { readonly name: string; readonly snapshot: StoredSnapshot },
  context: Context,
): void {
  const { output } = context;
  if (outcome.kind === 'nothing-to-do') {
    output.result(`Nothing to restore: ${snapshot.poolName} already has its configuration from ${snapshot.takenAt}.`);
  } else if (outcome.kind === 'pushed' && pushExitCode(outcome) === 0 && outcome.concurrent.length === 0) {
    output.result(`Restored ${snapshot.poolName} to its configuration from ${snapshot.takenAt}.`);
  } else {
    reportPush(outcome, { paths: [name], values: [snapshot.described] }, context);
  }
  if (notRemovable.length > 0) output.note(describeNotRemovable(notRemovable));
  if (outcome.kind === 'pushed') {
    output.note(
      `${name} was not changed, so its next push sends the change again. To update it, run \`userpool pull ${name}\`.`,
    );
  }
}
