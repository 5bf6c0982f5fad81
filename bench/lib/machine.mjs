import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';

/**
 * What the figures were taken on, in one line.
 *
 * @param {string} node the program that the servers run in
 * @param {number} load how busy the machine was with other things, as `os.loadavg()` has it
 * @returns {string}
 */
export function describeMachine(node, load) {
  const processors = cpus();
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()} (${process.arch})`,
    `Node ${version}`,
    `load ${load.toFixed(1)} before`,
  ].join(', ');
}
