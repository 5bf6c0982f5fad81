import { spawn } from 'node:child_process';
import { basename, delimiter } from 'node:path';
import { binFolder, projectRoot } from '../paths.mjs';
import { Interrupted, PlainError, formatSeconds } from './report.mjs';

const onWindows = process.platform === 'win32';

/** @type {NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let wasInterrupted = false;

/**
 * Makes stop signals stop the running child process instead of this process. The next call to `run` throws
 * `Interrupted`.
 */
export function handleInterruptions() {
  for (const signal of stopSignals) {
    process.on(signal, () => {
      wasInterrupted = true;
    });
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] by default the project root
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {number} [timeout] in milliseconds, after which the process and its child processes are stopped
 */

/**
 * Runs a program and waits until it exits. The program inherits our standard output and has no standard input. Stop
 * signals are forwarded to the program.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code, or 124 after a timeout
 * @throws {PlainError} if the program does not exist
 * @throws {Interrupted} after a stop signal
 */
export async function run(command, args, options = {}) {
  if (wasInterrupted) throw new Interrupted();
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ...withoutColors(), ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Runs the program in its own process group, which can be stopped as a whole.
    detached: !onWindows,
    // On Windows, npm is a script that needs a shell. For other programs, a shell would split paths at spaces.
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
  for (const signal of stopSignals) process.on(signal, forward);
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
    for (const signal of stopSignals) process.off(signal, forward);
    if (!onWindows) signalGroup(child.pid, 'SIGKILL');
  }
}

/**
 * Runs a program and throws an error if it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { failure: string }} options `failure` is the error message
 * @throws {PlainError} with that message
 */
export async function runOrFail(command, args, { failure, ...options }) {
  const code = await run(command, args, options);
  if (code !== 0) throw new PlainError(`${failure} (exit code ${code}).`);
}

/**
 * Returns the command and arguments that run npm. It is the npm that started this script, or the one on the PATH.
 *
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli && basename(cli).startsWith('npm-cli') ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}

/**
 * Returns an environment with the installed executables first on the PATH, so that `node` is Node 24 if npm installed
 * it.
 */
export function withInstalledPrograms() {
  return { PATH: [binFolder, process.env.PATH].filter(Boolean).join(delimiter) };
}

/**
 * Calls `action` when the parent process exits: either npm or the shell in which npm runs this script. npm forwards
 * stop signals only to that shell, so they do not reach this process.
 *
 * @param {() => void} action
 * @returns {() => void} a function that stops watching
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
    // The whole group has already exited.
  }
}
