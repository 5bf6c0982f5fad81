import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** The expected output of a process. */
export interface AwaitedOutput {
  /** The name of the process in an error: "VS Code's server". */
  readonly name: string;
  readonly pattern: RegExp;
  /** Output after which the pattern will not come, although the process stays alive. */
  readonly failure?: RegExp;
  readonly timeout: number;
}

/**
 * Waits until the output of `child` so far matches a pattern.
 *
 * @param child a process with its stdout and stderr piped
 * @returns the match
 * @throws Error with the output so far, if the process ends, reports a failure, or the time is over first
 */
export async function waitForOutput(child: ChildProcess, awaited: AwaitedOutput): Promise<RegExpExecArray> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (what: string) => finish(() => reject(new Error(`${awaited.name} ${what}\n${output}`)));
    const timer = setTimeout(() => fail(`was not ready after ${awaited.timeout / 1000} s.`), awaited.timeout);
    const onExit = (code: number | null, signal: string | null) =>
      fail(`ended too early (${signal ?? `exit code ${code ?? '?'}`}).`);
    const onError = (error: Error) => fail(`did not start: ${error.message}`);
    const onData = (data: Buffer) => {
      output += data.toString();
      const match = awaited.pattern.exec(output);
      if (match) finish(() => resolve(match));
      else if (awaited.failure?.test(output)) fail('failed.');
    };
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      child.off('exit', onExit).off('error', onError);
      child.stdout?.off('data', onData).resume();
      child.stderr?.off('data', onData).resume();
      settle();
    };
    child.on('exit', onExit).on('error', onError);
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
  });
}

/**
 * Ends a process and its descendants, each by its ID: SIGTERM for the process, which has five seconds; then its
 * children have one and a half seconds to end by themselves; SIGKILL for the remaining ones. Finds the children only on
 * Linux.
 */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const children = descendants(child.pid);
  child.kill('SIGTERM');
  await endOf([child.pid], 5000);
  await endOf(children, 1500);
}

async function endOf(processes: readonly number[], patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (processes.some(isAlive)) {
    if (Date.now() > deadline) processes.forEach((id) => signal(id, 'SIGKILL'));
    await delay(20);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function descendants(id: number): number[] {
  let listed: string;
  try {
    listed = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8');
  } catch {
    return [];
  }
  const children = listed.split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** A process that has ended but was not waited for (a zombie) does not count. */
function isAlive(id: number): boolean {
  if (!signal(id, 0)) return false;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

function signal(id: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(id, name);
  } catch {
    return false;
  }
}

/**
 * Makes this process survive signals to stop. Its child processes get the same signal (they are one process group), so
 * this process continues to its end and cleans up.
 *
 * @returns a signal that is aborted at the first such signal
 */
export function outliveSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  return controller.signal;
}
