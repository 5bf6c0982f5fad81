import { spawn } from 'node:child_process';
import { basename, delimiter } from 'node:path';
import { binFolder, projectRoot } from '../paths.mjs';
import { Interrupted, PlainError, formatSeconds } from './report.mjs';

const onWindows = process.platform === 'win32';

/** @type {NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let wasInterrupted = false;

/**
 * From now on a signal to stop does not end this process at once: the program that runs is stopped, and what would run
 * next throws `Interrupted`.
 */
export function handleInterruptions() {
  for (const signal of endings) {
    process.on(signal, () => {
      wasInterrupted = true;
    });
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's root without it
 * @property {NodeJS.ProcessEnv} [env] on top of this process's own
 * @property {number} [timeout] in milliseconds; the program and all that it started are stopped then
 */

/**
 * Runs a program to its end. Its output goes straight to ours; it has no standard input. If we are told to stop, so
 * is it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 124 after a timeout
 * @throws {PlainError} if there is no such program
 * @throws {Interrupted} if we are told to stop
 */
export async function run(command, args, options = {}) {
  if (wasInterrupted) throw new Interrupted();
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ...withoutColors(), ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A process group of its own can be stopped as a whole.
    detached: !onWindows,
    // There npm is a script that only a shell can run. A shell would split the paths of other programs at their spaces.
    shell: onWindows && command === 'npm',
  });
  let timedOut = false;
  let stopped = false;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    stopped = true;
    stop(child, signal);
  };
  const timer = options.timeout
    ? setTimeout(() => {
        timedOut = true;
        stop(child, 'SIGTERM');
      }, options.timeout)
    : undefined;
  for (const signal of endings) process.on(signal, forward);
  const unwatch = onEndOfNpm(() => forward('SIGTERM'));
  try {
    /** @type {number} */
    const code = await new Promise((resolve, reject) => {
      child.on('error', ({ message }) => reject(new PlainError(`${command} could not be started: ${message}`)));
      child.on('exit', (exitCode) => resolve(exitCode ?? 1));
    });
    if (stopped) throw new Interrupted();
    if (timedOut)
      console.error(`${basename(command)} was stopped: it took more than ${formatSeconds(options.timeout ?? 0)}.`);
    return timedOut ? 124 : code;
  } finally {
    clearTimeout(timer);
    unwatch();
    for (const signal of endings) process.off(signal, forward);
    if (!onWindows) signalGroup(child.pid, 'SIGKILL');
  }
}

/**
 * Runs a program and gives up if it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { failure: string }} options `failure` says what did not work
 * @throws {PlainError} with that text
 */
export async function runOrFail(command, args, { failure, ...options }) {
  const code = await run(command, args, options);
  if (code !== 0) throw new PlainError(`${failure} (exit code ${code}).`);
}

/**
 * The command and the arguments that run npm: the npm that runs us, else the one on the PATH.
 *
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli && basename(cli).startsWith('npm-cli') ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}

/** The environment in which the installed programs come first: `node` is then Node 24, where npm has that. */
export function withInstalledPrograms() {
  return { PATH: [binFolder, process.env.PATH].filter(Boolean).join(delimiter) };
}

/**
 * Calls back when the npm that runs us is gone. A signal that ends npm does not reach us: there is a shell between.
 *
 * @param {() => void} action
 * @returns {() => void} stops watching
 */
function onEndOfNpm(action) {
  if (onWindows || !process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    action();
  }, 500);
  return () => clearInterval(timer);
}

/** Output that nobody looks at on a terminal is easier to read without escape sequences. */
function withoutColors() {
  return process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (onWindows) {
    child.kill(signal);
    return;
  }
  signalGroup(child.pid, signal);
  setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 10_000).unref();
}

/**
 * @param {number | undefined} group
 * @param {NodeJS.Signals} signal
 */
function signalGroup(group, signal) {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // All of the group has ended.
  }
}
