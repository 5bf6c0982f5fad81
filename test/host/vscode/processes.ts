import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** The expected output of a process. */
export interface AwaitedOutput {
  /** The name of the process for error messages, such as "VS Code's server". */
  readonly name: string;
  readonly pattern: RegExp;
  /** Output after which the pattern will never match, although the process keeps running. */
  readonly failure?: RegExp;
  readonly timeout: number;
}

/**
 * Waits until the output of `child` matches a pattern.
 *
 * @param child a process with piped stdout and stderr
 * @returns the match
 * @throws Error with the output so far if the process exits, reports a failure or exceeds the timeout
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
 * Stops a process and its descendants, each by its ID. The process gets SIGTERM and has five seconds to exit. Its
 * descendants then get SIGTERM too, because extension hosts would otherwise wait for another server; they have one and
 * a half seconds to exit. The remaining processes get SIGKILL. Descendants are found only on Linux.
 */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const children = descendants(child.pid);
  child.kill('SIGTERM');
  await endOf([child.pid], 5000);
  for (const id of children) signal(id, 'SIGTERM');
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

/** Returns whether a process is running. Zombie processes do not count. */
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
 * Makes this process survive stop signals. Its child processes receive the same signal, because they are in the same
 * process group, so this process can continue and clean up.
 *
 * @returns an abort signal, triggered by the first stop signal
 */
export function outliveSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  return controller.signal;
}
