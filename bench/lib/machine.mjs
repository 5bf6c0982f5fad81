import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';

/**
 * Describes the machine in one line.
 *
 * @param {string} node the Node executable that runs the servers
 * @param {number} load the load average before the run, from `os.loadavg()`
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
    `load average ${load.toFixed(1)} before the run`,
  ].join(', ');
}
